using System.Globalization;
using NodaTime.Text;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Tests.Clock.Oracle;

/// <summary>One generated input of the clock. <see cref="ToString"/> prints it completely, so that a failure can be reproduced.</summary>
internal sealed record ClockInput
{
    public required string Zone { get; init; }

    /// <summary>Seven lists, Monday first.</summary>
    public required IReadOnlyList<IReadOnlyList<HoursInterval>> Week { get; init; }

    public IReadOnlyList<LocalDate> Holidays { get; init; } = [];

    public IReadOnlyList<DateHours> Overrides { get; init; } = [];

    public IReadOnlyList<Stoppage> Stoppages { get; init; } = [];

    public required Instant Start { get; init; }

    /// <summary>Elapsed time is calculated from the start to this much later.</summary>
    public Duration Span { get; init; }

    public int Minutes { get; init; }

    public int Hours { get; init; }

    public int Days { get; init; } = 1;

    public DateTimeZone TimeZone => DateTimeZoneProviders.Tzdb[Zone];

    public CalendarTerms Terms => new()
    {
        TimeZone = Zone,
        WeeklyHours = new WeeklyHours
        {
            Monday = Week[0], Tuesday = Week[1], Wednesday = Week[2], Thursday = Week[3], Friday = Week[4], Saturday = Week[5], Sunday = Week[6],
        },
        Holidays = new HolidayTerms { Dates = Holidays },
        Overrides = Overrides,
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""

        {Zone} {string.Join(" | ", Week.Select(HoursText))}
        holidays: {string.Join(" ", Holidays.Select(LocalDatePattern.Iso.Format))}
        overrides: {string.Join(" ", Overrides.Select(o => $"{LocalDatePattern.Iso.Format(o.Date)}={HoursText(o.Hours)}"))}
        stoppages: {string.Join(" ", Stoppages.Select(s => $"{s.Kind}[{Print(s.From)}, {Print(s.To)})"))}
        start: {Print(Start)} ({Start.InZone(TimeZone)}) span: {Span} minutes: {Minutes} hours: {Hours} days: {Days}
        """);

    public static string Print(Instant? at) => at is { } known ? InstantPattern.ExtendedIso.Format(known) : "none";

    private static string HoursText(IReadOnlyList<HoursInterval> hours) =>
        hours.Count == 0 ? "-" : string.Join(",", hours.Select(h => $"{h.From}-{h.To}"));
}
