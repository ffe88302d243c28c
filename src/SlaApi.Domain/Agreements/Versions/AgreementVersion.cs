using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Agreements;

/// <summary>One version of an agreement: its terms, and once both have signed, the days it is in force.</summary>
public sealed class AgreementVersion
{
    private readonly List<Signature> _signatures = [];

    private AgreementVersion() { }

    internal AgreementVersion(int number, Terms terms, Instant now)
    {
        Number = number;
        Terms = terms;
        CreatedAt = now;
    }

    public int Number { get; private set; }
    public Terms Terms { get; private set; } = null!;
    public Instant CreatedAt { get; private set; }
    public Instant? SubmittedAt { get; private set; }

    /// <summary>One per party, in the order of signing.</summary>
    public IReadOnlyList<Signature> Signatures => _signatures;

    /// <summary>Set while a reviewer has the submitted version.</summary>
    public bool InReview { get; private set; }

    /// <summary>The last day in force, where something ended it before its own terms would: a successor.</summary>
    public LocalDate? EndsOn { get; private set; }

    public bool IsSigned => _signatures.Count == 2;

    /// <summary>First and last day in force of a signed version; no last day while nothing ends it.</summary>
    public LocalDate FirstDay => Terms.Scope!.ValidFrom!.Value;
    public LocalDate? LastDay => EndsOn ?? (Terms.Renewal?.AfterExpiry == AfterExpiry.Ends ? Terms.Scope!.ValidUntil : null);

    /// <summary>The zone of the default calendar.</summary>
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[Terms.Calendar!.TimeZone!];

    public VersionStatus StatusAt(Instant now)
    {
        if (!IsSigned)
        {
            return SubmittedAt is null ? VersionStatus.Draft : InReview ? VersionStatus.InReview : VersionStatus.AwaitingSignatures;
        }

        var today = now.InZone(Zone).Date;
        if (today > LastDay)
        {
            return EndsOn is null ? VersionStatus.Expired : VersionStatus.Superseded;
        }

        return today < FirstDay ? VersionStatus.Signed : VersionStatus.Active;
    }

    /// <summary>The last day as known now: null for an unsigned version, and while a version continues past the end of its term.</summary>
    public LocalDate? InForceUntilAt(Instant now)
    {
        if (!IsSigned)
        {
            return null;
        }

        return LastDay ?? (now.InZone(Zone).Date > Terms.Scope!.ValidUntil ? null : Terms.Scope!.ValidUntil);
    }

    internal bool CoversDay(LocalDate day) => IsSigned && FirstDay <= day && !(day > LastDay);

    /// <summary>First instant in force, and the first one after it.</summary>
    internal (Instant From, Instant? Until) InForce() =>
        (FirstDay.StartIn(Zone), LastDay?.EndIn(Zone));

    internal void ReplaceTerms(Terms terms) => Terms = terms;

    internal void Submit(Instant now)
    {
        SubmittedAt = now;
        InReview = Terms.LegalReview?.Required == true;
    }

    internal void Withdraw()
    {
        SubmittedAt = null;
        InReview = false;
        _signatures.Clear();
    }

    internal void Add(Signature signature) => _signatures.Add(signature);

    internal void EndOn(LocalDate day) => EndsOn = day;
}

/// <summary>A party's signature.</summary>
/// <param name="SignedOn">The local day written beside the name.</param>
/// <param name="RecordedAt">When it reached us; decides what a signature can still do.</param>
/// <param name="Account">The e-mail address of the account that signed; null where a client of the API did.</param>
public sealed record Signature(Party Party, string Name, LocalDate SignedOn, Instant RecordedAt, string? Account = null);
