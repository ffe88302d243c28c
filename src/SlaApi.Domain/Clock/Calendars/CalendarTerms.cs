namespace SlaApi.Domain.Clock;

/// <summary>Opening hours as agreed: the shape of <c>terms.calendar</c>. Unchecked: <see cref="CalendarFaults"/> lists its faults.</summary>
public sealed record CalendarTerms
{
    /// <summary>IANA name, for example <c>Europe/Zurich</c>.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Opening hours by day of the week; a missing day is closed.</summary>
    public WeeklyHours? WeeklyHours { get; init; }

    /// <summary>Dates that are closed.</summary>
    public HolidayTerms? Holidays { get; init; }

    /// <summary>Dates whose hours differ from the week's; a holiday takes precedence.</summary>
    public IReadOnlyList<DateHours>? Overrides { get; init; }
}

/// <summary>Opening hours from Monday to Sunday, several intervals a day.</summary>
public sealed record WeeklyHours
{
    public IReadOnlyList<HoursInterval>? Monday { get; init; }
    public IReadOnlyList<HoursInterval>? Tuesday { get; init; }
    public IReadOnlyList<HoursInterval>? Wednesday { get; init; }
    public IReadOnlyList<HoursInterval>? Thursday { get; init; }
    public IReadOnlyList<HoursInterval>? Friday { get; init; }
    public IReadOnlyList<HoursInterval>? Saturday { get; init; }
    public IReadOnlyList<HoursInterval>? Sunday { get; init; }
}

/// <summary>One interval of wall-clock time. A <c>to</c> not after <c>from</c> runs past midnight; <c>to</c> = <c>from</c> is 24 hours.</summary>
/// <param name="From"><c>HH:mm</c>, 00:00 to 23:59, included.</param>
/// <param name="To"><c>HH:mm</c>, 00:00 to 24:00, excluded.</param>
public sealed record HoursInterval(string From, string To);

/// <summary>Closed dates: a regional set, single dates, and dates taken out of the regional set.</summary>
public sealed record HolidayTerms
{
    /// <summary>ISO 3166 code of a country or region: <c>CH</c>, <c>CH-ZH</c>, <c>DE-BY</c>, <c>AT</c>.</summary>
    public string? Region { get; init; }

    public IReadOnlyList<LocalDate>? Dates { get; init; }

    /// <summary>Dates of the regional set that are working days nevertheless.</summary>
    public IReadOnlyList<LocalDate>? Except { get; init; }
}

/// <summary>The hours of one date, in place of the week's; an empty list closes it.</summary>
public sealed record DateHours(LocalDate Date, IReadOnlyList<HoursInterval> Hours);
