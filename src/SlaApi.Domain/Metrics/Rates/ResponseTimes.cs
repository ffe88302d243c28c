using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Metrics;

/// <summary>How long one response target took, from start to stop, for its clocks due in a period.</summary>
public sealed record ResponseTimes
{
    /// <summary>How many bins there may be up to the bound, the best first.</summary>
    private static readonly int[] Bins = [4, 5, 6, 3];

    /// <summary>The key of the target.</summary>
    public required string Target { get; init; }

    /// <summary>The latest version that states it. Clocks of versions that state another bound are left out.</summary>
    public required int Version { get; init; }

    /// <summary>The due dates, in the zone of the agreement.</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>The bound as agreed.</summary>
    public required SlaDuration Within { get; init; }

    /// <summary>Of bound, bins and percentiles.</summary>
    public required ResponseUnit Unit { get; init; }

    /// <summary>The bound in the unit.</summary>
    public required long Bound { get; init; }

    /// <summary>Bins and percentiles of the completed ones; seconds are whole, rounded down.</summary>
    public required Histogram Times { get; init; }

    /// <summary>Running or breached and not completed: their time is not known, so they are in none of the figures above.</summary>
    public required long Censored { get; init; }

    /// <summary>Null where no signed version has such a response target.</summary>
    /// <param name="clocks">The clocks of the target due in the period.</param>
    public static ResponseTimes? Of(Rulebook rulebook, string target, LocalDate from, LocalDate to, IReadOnlyCollection<ResponseFact> clocks)
    {
        var stated = rulebook.Signed
            .SelectMany(rules => rules.Targets.OfType<ResponseTarget>().Where(t => t.Key == target && t.Within is not null)
                .Select(t => (Rules: rules, Target: t)))
            .ToList();
        if (stated.Count == 0)
        {
            return null;
        }

        var latest = stated.FindLast(s => MetricContext.InForceIn(s.Rules, from, to) is not null || clocks.Any(c => c.Version == s.Rules.Version));
        latest = latest.Target is null ? stated[^1] : latest;
        var within = latest.Target.Within!;
        var calendars = stated.Where(s => s.Target.Within == within).ToDictionary(s => s.Rules.Version, s => s.Rules.CalendarOf(s.Target));
        var same = clocks.Where(c => calendars.ContainsKey(c.Version)).ToList();
        var done = same.Where(c => c.CompletedAt is not null && c.State is ClockState.Met or ClockState.Breached)
            .Select(c => (Measure(c, calendars[c.Version], within), c.State == ClockState.Met)).ToList();
        var scale = within.Unit.IsDays() ? 1 : NodaConstants.TicksPerSecond;
        var bound = within.Unit.IsDays() ? within.Value : within.Value * (within.Unit.IsHours() ? 3600L : 60L);
        return new()
        {
            Target = target,
            Version = latest.Rules.Version,
            Period = new() { From = from, To = to, Zone = rulebook.Reference.Zone.Id },
            Within = within,
            Unit = within.Unit.IsDays() ? ResponseUnit.Days : ResponseUnit.Seconds,
            Bound = bound,
            Times = Scaled(Histogram.Of(done, bound * scale, Width(bound, within.Unit) * scale), scale),
            Censored = same.LongCount(c => c.CompletedAt is null && c.State is ClockState.Running or ClockState.Breached),
        };
    }

    private static long Measure(ResponseFact clock, BusinessCalendar calendar, SlaDuration within)
    {
        var (time, business) = (new CountedTime(calendar, clock.Stoppages), within.Unit.IsBusiness());
        return within.Unit.IsDays()
            ? time.DaysNeeded(clock.StartedAt, clock.CompletedAt!.Value, business)
            : time.Elapsed(clock.StartedAt, clock.CompletedAt!.Value, business).BclCompatibleTicks;
    }

    /// <summary>A few bins up to the bound, as wide as people would choose: single or whole days, single or whole minutes.</summary>
    private static long Width(long bound, TimeUnit unit)
    {
        var (step, single) = unit.IsDays() ? (1, 14) : (60, 6);
        return bound == 0 ? 15 * step
            : bound <= single * step ? step
            : Bins.Where(bins => bound % (bins * step) == 0).Select(bins => bound / bins).FirstOrDefault(unit.IsDays() ? bound : bound / 4);
    }

    private static Histogram Scaled(Histogram exact, long scale) => exact with
    {
        Bins = [.. exact.Bins.Select(b => b with { From = b.From / scale, To = b.To / scale })],
        P50 = exact.P50 / scale,
        P90 = exact.P90 / scale,
        P95 = exact.P95 / scale,
    };
}

/// <summary>One clock of a response target, as of the instant of the question.</summary>
public sealed record ResponseFact
{
    /// <summary>The version whose target it is.</summary>
    public required int Version { get; init; }

    public required ClockState State { get; init; }
    public required Instant StartedAt { get; init; }
    public Instant? CompletedAt { get; init; }

    /// <summary>Time that did not count.</summary>
    public IReadOnlyList<Stoppage> Stoppages { get; init; } = [];
}

/// <summary>The unit of a response time.</summary>
public enum ResponseUnit
{
    /// <summary>Seconds that counted: open time for business units, all time for calendar units; pauses subtracted.</summary>
    Seconds,

    /// <summary>How many business or calendar days it needed: 1 where it was done by the end of the first day that counts after its start.</summary>
    Days,
}
