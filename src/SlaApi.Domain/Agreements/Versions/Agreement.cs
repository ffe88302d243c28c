namespace SlaApi.Domain.Agreements;

/// <summary>An agreement and its versions. At most one version is unsigned; at most one is in force at any instant.</summary>
public sealed class Agreement
{
    private readonly List<AgreementVersion> _versions = [];

    private Agreement() { }

    /// <summary>A new agreement with version 1 as a draft.</summary>
    public Agreement(Guid id, string key, string title, string company, Terms terms, Instant now)
    {
        (Id, Key, Title, Company, CreatedAt) = (id, key, title, company, now);
        _versions.Add(new AgreementVersion(1, terms, now));
    }

    public Guid Id { get; private set; }

    /// <summary>The name integrators use; never changes.</summary>
    public string Key { get; private set; } = "";

    public string Title { get; private set; } = "";
    public string Company { get; private set; } = "";
    public Instant CreatedAt { get; private set; }

    /// <summary>Grows with every change, so that concurrent changes are detected.</summary>
    public int Revision { get; private set; }

    /// <summary>The highest number a version ever had, deleted ones too: none is used twice.</summary>
    public int LastNumber { get; private set; } = 1;

    /// <summary>By number.</summary>
    public IReadOnlyList<AgreementVersion> Versions => _versions;

    public AgreementVersion? Latest => _versions.MaxBy(v => v.Number);

    public void Rename(string title, string company) => (Title, Company, Revision) = (title, company, Revision + 1);

    /// <summary>The version with this number.</summary>
    /// <exception cref="NotFound">There is none.</exception>
    public AgreementVersion Version(int number) =>
        _versions.Find(v => v.Number == number) ?? throw new NotFound("version");

    public AgreementVersion? InForceOn(LocalDate day) => _versions.Where(v => v.CoversDay(day)).MaxBy(v => v.FirstDay);

    /// <summary>The version in force at an instant. Where two zones overlap at a change-over, the earlier one to its end.</summary>
    public AgreementVersion? InForceAt(Instant at) =>
        _versions.Where(v => v.IsSigned && v.InForce() is var (from, until) && from <= at && !(at >= until)).MinBy(v => v.FirstDay);

    /// <summary>A new draft with the given terms.</summary>
    /// <exception cref="Refusal"><c>draft-exists</c>: one unsigned version at a time.</exception>
    public AgreementVersion Draft(Terms terms, Instant now)
    {
        if (_versions.Find(v => !v.IsSigned) is { } unsigned)
        {
            throw new Refusal(
                "draft-exists",
                $"Version {unsigned.Number} ist noch nicht unterzeichnet. Ändern oder löschen Sie sie zuerst.",
                $"Version {unsigned.Number} is not signed yet. Change or delete it first.");
        }

        var version = new AgreementVersion(LastNumber + 1, terms, now);
        _versions.Add(version);
        (LastNumber, Revision) = (version.Number, Revision + 1);
        return version;
    }

    public void ReplaceTerms(int number, Terms terms, Instant now) => Change(number, VersionAction.Edit, now).ReplaceTerms(terms);

    public void Delete(int number, Instant now) => _versions.Remove(Change(number, VersionAction.Delete, now));

    public void Withdraw(int number, Instant now) => Change(number, VersionAction.Withdraw, now).Withdraw();

    /// <exception cref="Refusal"><c>terms-incomplete</c> with every gap.</exception>
    public void Submit(int number, Instant now)
    {
        var version = Change(number, VersionAction.Submit, now);
        var gaps = TermsGaps.Of(version.Terms);
        if (gaps.Count > 0)
        {
            throw new Refusal(
                "terms-incomplete",
                new Text("Zur Unterschrift fehlen noch Angaben.", "Something is still missing before this can be signed."),
                [.. gaps.Select(g => g.Under("/terms"))]);
        }

        version.Submit(now);
    }

    /// <summary>One party signs; the second signature puts the version in force by its dates and ends the one it succeeds.</summary>
    /// <exception cref="Refusal"><c>not-a-signatory</c>, <c>already-signed</c>, <c>amendment-in-the-past</c>, <c>period-overlap</c>.</exception>
    public void Sign(int number, Party party, string name, LocalDate? signedOn, Instant now, Signer signer)
    {
        var version = Version(number);
        var account = signer as Signer.Account;
        if (account is not null && (account.Email is null || !version.Terms.IsSignatory(party, account.Email)))
        {
            throw new Refusal(
                "not-a-signatory",
                "Für diese Partei unterzeichnet nur ihre Vertretung oder deren Stellvertretung.",
                "Only the representative of this party or the deputy signs for it.");
        }

        if (version.Signatures.Any(s => s.Party == party))
        {
            throw new Refusal("already-signed", "Diese Partei hat bereits unterzeichnet.", "This party has already signed.");
        }

        VersionLifecycle.Require(version.StatusAt(now), VersionAction.Sign);
        var today = now.InZone(version.Zone).Date;
        if (signedOn > today)
        {
            var sentence = new Text("Das Datum der Unterschrift liegt in der Zukunft.", "The date of the signature lies in the future.");
            throw new Refusal("invalid-request", sentence, [new Fault("/signedOn", sentence)]);
        }

        if (version.Signatures.Count == 1)
        {
            Succession.Settle(version, [.. _versions.Where(v => v.IsSigned)], today);
        }

        version.Add(new Signature(party, name, signedOn ?? today, now, account?.Email));
        Revision++;
    }

    private AgreementVersion Change(int number, VersionAction action, Instant now)
    {
        var version = Version(number);
        VersionLifecycle.Require(version.StatusAt(now), action);
        Revision++;
        return version;
    }
}
