using SlaApi.Domain.Clock;
using SlaApi.Domain.Metrics;

namespace SlaApi.Admin.Components.Charts;

/// <summary>Made-up figures, to look at the charts in all their states.</summary>
internal static class ChartSamples
{
    private static readonly LocalDate First = new(2026, 11, 1);

    /// <summary>30 days with a goal of 126: how many have passed, each with how many handovers.</summary>
    public static BurnUp BurnUp(int passed, double perDay)
    {
        var actual = (long)(passed * perDay);
        return new()
        {
            Pacing = new()
            {
                From = First,
                To = First.PlusDays(29),
                Goal = 126,
                OpenDates = 30,
                Completed = passed,
                Left = 30 - passed,
                Expected = 126m * passed / 30,
                Actual = actual,
                Projection = new() { Low = passed == 0 ? null : actual * 30m / passed, High = passed == 0 ? null : actual * 37m / passed },
            },
            Points = [.. Enumerable.Range(1, 30).Select(day => new BurnUpPoint
            {
                Date = First.PlusDays(day - 1), Expected = 126m * day / 30, Actual = day <= passed ? (long)(day * perDay) : null,
            })],
        };
    }

    /// <summary>Twelve weeks; the first ones with a number met and a number due.</summary>
    public static MetricSeries Weeks(params (long Met, long Due)[] weeks) => new()
    {
        Metric = Compliance.Key,
        Interval = SeriesInterval.Week,
        Period = new() { From = First.PlusDays(-83), To = First, Zone = "Europe/Zurich" },
        Points = [.. Enumerable.Range(0, 12).Select(week => new SeriesPoint
        {
            Key = "",
            From = First.PlusDays((7 * week) - 83),
            To = First.PlusDays((7 * week) - 77),
            Metrics = MetricSet.Only(Compliance.Key, new Compliance
            {
                Numerator = weeks.ElementAtOrDefault(week).Met, Denominator = weeks.ElementAtOrDefault(week).Due, Targets = [],
            }),
        })],
    };

    /// <summary>Bins of an hour, four of them in time.</summary>
    public static ResponseTimes Times(params long[] counts) => new()
    {
        Target = "firstContact",
        Version = 1,
        Period = new() { From = First, To = First, Zone = "Europe/Zurich" },
        Within = new SlaDuration(4, TimeUnit.BusinessHours),
        Unit = ResponseUnit.Seconds,
        Bound = 4 * 3600,
        Censored = counts.Length,
        Times = new()
        {
            Bins = [.. Enumerable.Range(0, 9)
                .Select(hour => new HistogramBin(hour * 3600, hour == 8 ? null : (hour + 1) * 3600, counts.ElementAtOrDefault(hour), hour < 4))],
            Count = counts.Sum(),
            P50 = counts.Length == 0 ? null : 110 * 60,
            P90 = counts.Length == 0 ? null : 220 * 60,
        },
    };
}
