using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Agreements;

/// <summary>
/// What the parties agree, section by section. Every member may be missing while the version is a draft: <see cref="TermsGaps"/> tells what a
/// signature still needs, <see cref="TermsFaults"/> what cannot be stored at all.
/// </summary>
public sealed record Terms
{
    /// <summary>Section 1: the purpose, in the agreement's own words.</summary>
    public string? Introduction { get; init; }

    /// <summary>Section 2.</summary>
    public ScopeTerms? Scope { get; init; }

    /// <summary>Section 3.</summary>
    public PartiesTerms? Parties { get; init; }

    /// <summary>Section 4.</summary>
    public FrameworkTerms? Framework { get; init; }

    /// <summary>Section 5: the shared vocabulary, unique by term.</summary>
    public IReadOnlyList<Definition>? Definitions { get; init; }

    /// <summary>Section 6: unique by key.</summary>
    public IReadOnlyList<Target>? Targets { get; init; }

    /// <summary>Section 7: keys of the metrics that count as proof.</summary>
    public IReadOnlyList<string>? Metrics { get; init; }

    /// <summary>Section 8.</summary>
    public ResponsibilitiesTerms? Responsibilities { get; init; }

    /// <summary>Section 9.</summary>
    public ReportingTerms? Reporting { get; init; }

    /// <summary>Section 10.</summary>
    public ReviewTerms? Review { get; init; }

    /// <summary>Section 11.</summary>
    public RenewalTerms? Renewal { get; init; }

    /// <summary>The default calendar; its zone is the agreement's.</summary>
    public CalendarTerms? Calendar { get; init; }

    /// <summary>Further calendars, named by targets.</summary>
    public IReadOnlyDictionary<string, CalendarTerms>? Calendars { get; init; }

    public IntakeTerms? Intake { get; init; }
    public RejectionTerms? Rejection { get; init; }
    public IReadOnlyList<EscalationStep>? Escalation { get; init; }
    public AssignmentTerms? Assignment { get; init; }
    public AttributionTerms? Attribution { get; init; }
    public CurrencyTerms? Currency { get; init; }

    /// <summary>1 to 12; January when missing.</summary>
    public int? FiscalYearStartMonth { get; init; }

    public ExclusionTerms? Exclusions { get; init; }
    public RemedyTerms? Remedies { get; init; }
    public PrivacyTerms? Privacy { get; init; }
    public LegalReviewTerms? LegalReview { get; init; }

    /// <summary>Who may sign for a party with an account of their own: its representative and the deputy, as far as they are named.</summary>
    public IReadOnlyList<Person> Signatories(Party party)
    {
        var (its, responsibility) = party == Party.Marketing ? (Parties?.Marketing, Responsibilities?.Marketing) : (Parties?.Sales, Responsibilities?.Sales);
        return [.. new[] { its?.Representative, responsibility?.Deputy }.OfType<Person>()];
    }

    /// <summary>Whether the account with this e-mail address, in upper or lower case, is one of them.</summary>
    public bool IsSignatory(Party party, string? email) => CapacityOf(party, email) is not null;

    /// <summary>In which capacity it signs for the party; null where it may not. Who is both signs as representative.</summary>
    public SigningCapacity? CapacityOf(Party party, string? email)
    {
        var its = party == Party.Marketing ? Parties?.Marketing : Parties?.Sales;
        return !Signatories(party).Any(s => Is(s)) ? null : Is(its?.Representative) ? SigningCapacity.Representative : SigningCapacity.Deputy;
        bool Is(Person? person) => person?.Email is { } own && string.Equals(own, email, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>In which capacity a person signs for a party.</summary>
public enum SigningCapacity { Representative, Deputy }
