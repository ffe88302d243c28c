using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;

namespace SlaApi.Domain.Metrics;

/// <summary>
/// Open time from the handover to the first contact, in whole seconds, rounded down. Percentiles are nearest-rank over exact values.
/// Open time is that of the default calendar of the handover's version, less pauses, the time between a close and its reopening, and that between a
/// rejection and the decision that overturned it; a contact before the handover is 0.
/// </summary>
public sealed record TimeToFirstContact : IMetricFigure
{
    public const string Key = "timeToFirstContact";

    /// <summary>Half were contacted within this time; null where none was.</summary>
    public long? P50 { get; init; }

    /// <summary>Nine of ten were contacted within this time; null where none was.</summary>
    public long? P90 { get; init; }

    /// <summary>Nineteen of twenty were contacted within this time; null where none was.</summary>
    public long? P95 { get; init; }

    /// <summary>Null where none was contacted.</summary>
    public long? Mean { get; init; }

    /// <summary>Handovers of the period that were contacted.</summary>
    public long Count { get; init; }

    /// <summary>
    /// Handed over in the period, not contacted and still open or accepted: their time is not known yet, so they are in none of the figures above.
    /// </summary>
    public long Censored { get; init; }

    public Basis Basis { get; init; }

    internal static Metric<TimeToFirstContact> Metric { get; } = new(Key, new("Zeit bis zum Erstkontakt", "Time to first contact"), Of);

    bool IMetricFigure.IsEmpty => Count + Censored == 0;

    IEnumerable<MetricRow> IMetricFigure.Rows(string metric) => MetricRow.Parts(
        metric,
        Basis,
        ("p50", P50),
        ("p90", P90),
        ("p95", P95),
        ("mean", Mean),
        ("count", Count),
        ("censored", Censored));

    internal static TimeToFirstContact Of(Slice slice, MetricContext context)
    {
        var ticks = new List<long>(slice.Cohort.Count);
        long censored = 0;
        foreach (var (handover, _) in slice.Cohort)
        {
            if (handover.FirstContactAt is { } contact)
            {
                ticks.Add(OpenTicks(context.RulesOf(handover).Calendar, handover, contact));
            }
            else if (handover.State is HandoverState.Open or HandoverState.Accepted)
            {
                censored++;
            }
        }

        ticks.Sort();
        return new()
        {
            P50 = Histogram.NearestRank(ticks, 50) / NodaConstants.TicksPerSecond,
            P90 = Histogram.NearestRank(ticks, 90) / NodaConstants.TicksPerSecond,
            P95 = Histogram.NearestRank(ticks, 95) / NodaConstants.TicksPerSecond,
            Mean = ticks.Count == 0 ? null : (long)(Sum(ticks) / ticks.Count / NodaConstants.TicksPerSecond),
            Count = ticks.Count,
            Censored = censored,
            Basis = Basis.Cohort,
        };
    }

    private static long OpenTicks(BusinessCalendar calendar, HandoverFact handover, Instant contact)
    {
        if (contact <= handover.HandedOverAt)
        {
            return 0;
        }

        var open = handover.Uncounted is { Count: > 0 } uncounted
            ? new CountedTime(calendar, [.. uncounted.Select(p => new Stoppage(p.From, p.To ?? contact, StoppageKind.Paused))])
                .Elapsed(handover.HandedOverAt, contact, business: true)
            : calendar.OpenBetween(handover.HandedOverAt, contact);
        return open.BclCompatibleTicks;
    }

    private static Int128 Sum(List<long> values)
    {
        Int128 sum = 0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
