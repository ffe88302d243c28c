namespace SlaApi.Admin;

/// <summary>What kind of value a member of the terms has: how it is written for people, and which field it is edited in.</summary>
internal enum ValueKind
{
    Text,

    /// <summary>Text of several lines.</summary>
    Prose,

    /// <summary>A text in both languages, of one line or of several.</summary>
    Label,
    Paragraph,

    /// <summary>What names something in the terms, for the CRM and across versions.</summary>
    Key,

    /// <summary>Yes or no.</summary>
    Flag,

    Email,
    Url,
    Date,
    Dates,
    Number,
    Decimal,

    /// <summary>A number of cases, persons, minutes or months.</summary>
    Cases,
    Persons,
    Minutes,
    Months,

    /// <summary>A month of the year, 1 to 12.</summary>
    Month,

    /// <summary>0.95 is 95 %.</summary>
    Share,

    /// <summary>95 is 95 %.</summary>
    Percent,

    /// <summary>A lower or upper limit: an amount of money, a share or a number, as the target is.</summary>
    Bound,

    /// <summary>A length of time.</summary>
    Length,

    Choice,
    Condition,

    /// <summary>Opening hours of a weekday, and of one date; the second may be closed by an empty list.</summary>
    Hours,
    DateHours,

    /// <summary>A share each for the first, the middle and the last touch.</summary>
    Weights,

    Stage,
    Metric,

    /// <summary>The metrics that count as proof.</summary>
    Metrics,

    /// <summary>Members of the handover.</summary>
    HandoverField,

    /// <summary>ISO 4217.</summary>
    Currency,

    /// <summary>A target of the terms, and a calendar of theirs.</summary>
    Target,
    Calendar,

    TimeZone,
    Region,
    Language,
    TargetKind,
}
