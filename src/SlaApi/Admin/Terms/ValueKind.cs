namespace SlaApi.Admin;

/// <summary>What kind of value a member of the terms has: how it is written for people, and which field it is edited in.</summary>
internal enum ValueKind
{
    Text,

    /// <summary>Text of several lines.</summary>
    Prose,

    Email,
    Url,
    Date,
    Dates,
    Number,

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

    Stage,
    Metric,
    HandoverField,
    TimeZone,
    Region,
    Language,
    TargetKind,
}
