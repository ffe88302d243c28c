namespace SlaApi.Domain.Agreements;

/// <summary>One of the two who sign.</summary>
public enum Party { Marketing, Sales }

/// <summary>How often something recurs.</summary>
public enum Recurrence { Week, Month, Quarter, HalfYear, Year }

/// <summary>Section 2, Geltungsbereich.</summary>
public sealed record ScopeTerms
{
    /// <summary>First local day in force.</summary>
    public LocalDate? ValidFrom { get; init; }

    /// <summary>Last local day of the agreed term.</summary>
    public LocalDate? ValidUntil { get; init; }

    public string? BusinessUnit { get; init; }
    public string? Geography { get; init; }
    public string? ProductGroup { get; init; }
    public string? ProductSubgroup { get; init; }

    /// <summary>What lies within; a handover that does not fulfil it is stored as out of scope.</summary>
    public Criterion? Criterion { get; init; }
}

/// <summary>Section 3, Parteien.</summary>
public sealed record PartiesTerms
{
    public PartyTerms? Marketing { get; init; }
    public PartyTerms? Sales { get; init; }
}

public sealed record PartyTerms
{
    /// <summary>The name of the function: Marketing, Sales, Vertrieb, Verkauf.</summary>
    public string? Function { get; init; }

    public Person? Representative { get; init; }

    /// <summary>The agency that acts for the party, where there is one.</summary>
    public Provider? Provider { get; init; }
}

public sealed record Person
{
    public string? Name { get; init; }
    public string? Email { get; init; }
}

public sealed record Provider
{
    public string? Name { get; init; }
    public string? ContractReference { get; init; }
}

/// <summary>Section 4, Rahmen: the jointly adopted inbound marketing and sales system.</summary>
public sealed record FrameworkTerms
{
    public string? SystemName { get; init; }

    /// <summary>Absolute http or https address of the document.</summary>
    public string? DocumentUrl { get; init; }

    public string? AdoptedBy { get; init; }
    public LocalDate? CreatedOn { get; init; }
    public IReadOnlyList<Annex>? Annexes { get; init; }
}

/// <summary>A file kept elsewhere, sealed by its hash.</summary>
public sealed record Annex
{
    public string? Name { get; init; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string? Sha256 { get; init; }
}

/// <summary>Section 8, Verantwortungsbereiche.</summary>
public sealed record ResponsibilitiesTerms
{
    public ResponsibilityTerms? Marketing { get; init; }
    public ResponsibilityTerms? Sales { get; init; }
}

public sealed record ResponsibilityTerms
{
    public Person? Responsible { get; init; }
    public Person? Deputy { get; init; }
}

/// <summary>Section 9, Reporting.</summary>
public sealed record ReportingTerms
{
    public string? Channel { get; init; }
    public Recurrence? Interval { get; init; }
    public IReadOnlyList<Recipient>? Recipients { get; init; }

    /// <summary><c>de</c> or <c>en</c>.</summary>
    public string? Language { get; init; }
}

public sealed record Recipient
{
    public string? Name { get; init; }
    public string? Email { get; init; }
    public RecipientLevel? Level { get; init; }
}

public enum RecipientLevel { Team, Lead, Management }

/// <summary>Section 10, Performance-Optimierung: the joint review.</summary>
public sealed record ReviewTerms
{
    public Recurrence? Interval { get; init; }
    public LocalDate? FirstOn { get; init; }

    /// <summary>1 to 1440.</summary>
    public int? DurationMinutes { get; init; }
}

/// <summary>Section 11, Erneuerung.</summary>
public sealed record RenewalTerms
{
    public LocalDate? RenewOn { get; init; }

    /// <summary>Last day on which notice can be given.</summary>
    public LocalDate? NoticeOn { get; init; }

    public RenewalMode? Mode { get; init; }

    /// <summary><c>continues</c> when missing: in force until a successor begins.</summary>
    public AfterExpiry? AfterExpiry { get; init; }
}

public enum RenewalMode { Manual, Automatic }

public enum AfterExpiry { Continues, Ends }
