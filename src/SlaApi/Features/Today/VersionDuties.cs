using SlaApi.Domain.Agreements;

namespace SlaApi.Features.Today;

/// <summary>The duties from versions of an agreement.</summary>
internal static class VersionDuties
{
    public static IEnumerable<Duty> Of(Agreement agreement, Instant now)
    {
        foreach (var version in agreement.Versions)
        {
            var status = version.StatusAt(now);
            if (status == VersionStatus.AwaitingSignatures)
            {
                foreach (var party in Enum.GetValues<Party>().Where(p => version.Signatures.All(s => s.Party != p)))
                {
                    yield return new Duty { Kind = DutyKind.AwaitingSignature, Party = party, Count = 1, Version = version.Number };
                }
            }
            else if (status == VersionStatus.Draft)
            {
                yield return new Duty { Kind = DutyKind.DraftOpen, Count = 1, Version = version.Number, Gaps = TermsGaps.Of(version.Terms).Count };
            }
        }

        if (RenewalDue.Of(agreement, now) is { } renewal)
        {
            yield return new Duty
            {
                Kind = renewal.IsNotice ? DutyKind.NoticeDay : DutyKind.RenewalDay, Count = 1, On = renewal.On, Version = renewal.Version,
            };
        }
    }
}
