namespace SlaApi.Domain.Agreements;

/// <summary>It is time to prepare the successor of a version.</summary>
/// <param name="Version">The number of the version to renew.</param>
/// <param name="On">The day it is about: the notice date or the renewal date.</param>
/// <param name="IsNotice">The notice date is still to come; else it is the renewal date, which may have passed.</param>
public sealed record RenewalDue(int Version, LocalDate On, bool IsNotice)
{
    private const int DaysAhead = 90;

    /// <summary>
    /// Of the version in force, or that ended at most 90 days ago: its notice date where that is at most 90 days away, until both parties have signed a
    /// successor; else its renewal date where that is, or where its term ends within 90 days or has ended, until a successor is drafted. Null otherwise.
    /// </summary>
    public static RenewalDue? Of(Agreement agreement, Instant now)
    {
        var begun = agreement.Versions.Where(v => v.IsSigned && v.FirstDay <= TodayOf(v, now)).MaxBy(v => v.FirstDay);
        if (begun is null || agreement.Versions.Any(v => v.IsSigned && v.FirstDay > begun.FirstDay))
        {
            return null;
        }

        var today = TodayOf(begun, now);
        var ahead = today.PlusDays(DaysAhead);
        var until = begun.Terms.Scope!.ValidUntil!.Value;
        if (begun.LastDay?.PlusDays(DaysAhead) < today)
        {
            return null;
        }

        if (begun.Terms.Renewal?.NoticeOn is { } noticeOn && today <= noticeOn && noticeOn <= ahead)
        {
            return new RenewalDue(begun.Number, noticeOn, IsNotice: true);
        }

        if (agreement.Versions.Any(v => !v.IsSigned))
        {
            return null;
        }

        var renewOn = begun.Terms.Renewal?.RenewOn ?? until;
        return until <= ahead || (today <= renewOn && renewOn <= ahead) ? new RenewalDue(begun.Number, renewOn, IsNotice: false) : null;
    }

    private static LocalDate TodayOf(AgreementVersion version, Instant now) => now.InZone(version.Zone).Date;
}
