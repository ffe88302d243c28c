using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Metrics;

/// <summary>A fact and the local date it belongs to.</summary>
/// <param name="Day">A <see cref="DayNumber"/>.</param>
internal readonly record struct Dated<T>(T Fact, int Day);

/// <summary>The facts that count, of a period or of one of its groups; every metric is a function of a slice and the context.</summary>
/// <param name="From">First date.</param>
/// <param name="To">Last date, included.</param>
/// <param name="Zone">Of the dates of handovers and closes.</param>
internal sealed record Slice(LocalDate From, LocalDate To, DateTimeZone Zone)
{
    private readonly Dictionary<DateTimeZone, DatedHandovers> _handovers = [];
    private readonly Dictionary<TargetKey, DueTally> _tallies = [];

    /// <summary>C: handed over in the period.</summary>
    public List<Dated<HandoverFact>> Cohort => In(Zone).Cohort;

    /// <summary>Closed, won or lost, in the period.</summary>
    public List<Dated<HandoverFact>> Closed => In(Zone).Closed;

    /// <summary>Due in the period, by the zone of their version. A paused one by the due instant it had before the pause began.</summary>
    public List<Dated<ClockFact>> Clocks { get; } = [];

    /// <summary>Due on other dates: for own periods that reach beyond the dates.</summary>
    public List<Dated<ClockFact>> OtherClocks { get; } = [];

    /// <summary>Of a group by date, the whole slice: it has the clocks of other dates.</summary>
    public Slice? Whole { get; init; }

    public bool IsEmpty => Clocks.Count == 0 && _handovers.Values.All(h => h.Cohort.Count + h.Closed.Count == 0);

    /// <summary>The clocks of each target and version.</summary>
    public ILookup<TargetKey, Dated<ClockFact>> ClocksByTarget => field ??= Clocks.ToLookup(KeyOf);

    /// <summary>The zones by which handovers and closes are dated.</summary>
    public IEnumerable<DateTimeZone> Zones => _handovers.Keys;

    private ILookup<TargetKey, Dated<ClockFact>> AllByTarget => field ??= Clocks.Concat(OtherClocks).ToLookup(KeyOf);

    /// <summary>Cohort and closes by the dates of a zone.</summary>
    public DatedHandovers In(DateTimeZone zone) => _handovers.TryGetValue(zone, out var dated) ? dated : _handovers[zone] = new();

    /// <summary>Cohort and closes by the dates of the version's own zone: what its targets count.</summary>
    public DatedHandovers For(Rules rules) => In(rules.Zone);

    /// <summary>The clocks of a target due on any date.</summary>
    public DueTally AllDue(TargetKey target) => Whole is not null ? Whole.AllDue(target)
        : _tallies.TryGetValue(target, out var tally) ? tally
        : _tallies[target] = new(AllByTarget[target]);

    /// <summary>Drops what does not count, nor in the period, and dates the rest.</summary>
    public static Slice Of(MetricContext context, LocalDate from, LocalDate to, IEnumerable<HandoverFact> handovers, IEnumerable<ClockFact> clocks)
    {
        var slice = new Slice(from, to, context.Reference.Zone);
        foreach (var zone in context.Zones)
        {
            slice.In(zone).Add(context, zone, (DayNumber.Of(from), DayNumber.Of(to)), handovers);
        }

        slice.Add(context, clocks);
        return slice;
    }

    private void Add(MetricContext context, IEnumerable<ClockFact> clocks)
    {
        var (first, last) = (DayNumber.Of(From), DayNumber.Of(To));
        var days = context.Zones.ToDictionary(zone => zone, zone => new LocalDays(zone));
        var daysOf = context.Signed.ToDictionary(r => r.Version, r => days[r.Zone]);
        Clocks.EnsureCapacity(clocks.TryGetNonEnumeratedCount(out var count) ? count : 0);
        foreach (var clock in clocks)
        {
            if (clock.DueAt is { } dueAt && context.Counts(clock.Handover))
            {
                var day = daysOf.GetValueOrDefault(clock.Version, days[Zone]).Of(dueAt);
                (first <= day && day <= last ? Clocks : OtherClocks).Add(new(clock, day));
            }
        }
    }

    private static TargetKey KeyOf(Dated<ClockFact> clock) => new(clock.Fact.Target, clock.Fact.Version);
}

/// <summary>Handovers of a period, by the dates of one zone.</summary>
internal sealed class DatedHandovers
{
    /// <summary>Handed over in the period.</summary>
    public List<Dated<HandoverFact>> Cohort { get; } = [];

    /// <summary>Closed in the period.</summary>
    public List<Dated<HandoverFact>> Closed { get; } = [];

    public void Add(MetricContext context, DateTimeZone zone, (int First, int Last) period, IEnumerable<HandoverFact> handovers)
    {
        var days = new LocalDays(zone);
        void AddTo(List<Dated<HandoverFact>> list, HandoverFact handover, Instant at)
        {
            if (days.Of(at) is var day && period.First <= day && day <= period.Last)
            {
                list.Add(new(handover, day));
            }
        }

        Cohort.EnsureCapacity(handovers.TryGetNonEnumeratedCount(out var count) ? count : 0);
        foreach (var handover in handovers)
        {
            if (context.Counts(handover))
            {
                AddTo(Cohort, handover, handover.HandedOverAt);
                if (handover.ClosedAt is { } closedAt && closedAt <= context.Now)
                {
                    AddTo(Closed, handover, closedAt);
                }
            }
        }
    }
}
