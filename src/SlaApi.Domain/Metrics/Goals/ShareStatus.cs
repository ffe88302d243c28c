using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Metrics;

/// <summary>The status of shares and ratios: at the agreed level in each of their own periods or not.</summary>
internal static class ShareStatus
{
    /// <summary>Met / (met + breached), by due date.</summary>
    public static TargetFigure OfClocks(
        TargetFigure figure, Rules rules, Target target, decimal? share, IEnumerable<Dated<ClockFact>> due, MetricContext context)
    {
        var cases = due.Where(c => c.Fact.State is ClockState.Met or ClockState.Breached).Select(c => (c.Day, c.Fact.State == ClockState.Met));
        return Judged(figure, rules, target, new Bounds(share, null), cases, context);
    }

    /// <summary>
    /// <c>closeRate</c> by close date, regardless of the version the handover was made under; <c>winRate</c> and <c>acceptanceRate</c> of the
    /// handovers made under the version. Observed handovers carry no targets. Other metrics have no data.
    /// </summary>
    public static TargetFigure OfRatio(TargetFigure figure, Rules rules, RatioTarget target, Slice slice, MetricContext context)
    {
        var cohort = slice.For(rules).Cohort.Where(h => h.Fact.Version == rules.Version && h.Fact.FallsUnder(target.Key, rules.Version));
        var closed = slice.For(rules).Closed.Where(h => h.Fact.Version is not null && h.Fact.FallsUnder(target.Key, rules.Version));
        var cases = target.Metric switch
        {
            CloseRate.Key => closed.Select(h => (h.Day, h.Fact.ClosedAsWon)),
            WinRate.Key => cohort.Select(h => (h.Day, WinRate.IsWon(h.Fact, context))),
            AcceptanceRate.Key => cohort
                .Where(h => h.Fact.DecidedAccepted || h.Fact.DecidedRejected)
                .Select(h => (h.Day, h.Fact.DecidedAccepted)),
            _ => [],
        };
        return Judged(figure, rules, target, new Bounds(target.AtLeast, target.AtMost), cases, context);
    }

    private static TargetFigure Judged(
        TargetFigure figure, Rules rules, Target target, Bounds bounds, IEnumerable<(int Day, bool Hit)> cases, MetricContext context)
    {
        var parts = PartsOf(figure, rules, target).Select(p => new Part(p.From, p.To)).ToArray();
        var partOf = new DayIndex([.. parts.Select(p => (p.From, p.To))]);
        foreach (var (day, hit) in cases)
        {
            if (partOf[day] is >= 0 and var part)
            {
                parts[part].Add(hit);
            }
        }

        var (hits, total) = (parts.Sum(p => p.Hits), parts.Sum(p => p.Total));
        var today = context.TodayFor(rules);
        var verdicts = parts.Select(p => bounds.StatusOf(p.Hits, p.Total, target.MinCases, today > p.To)).ToArray();
        var judged = parts.Where(p => !(p.Total < target.MinCases)).ToArray();
        var level = bounds.StatusOf(judged.Sum(p => p.Hits), judged.Sum(p => p.Total), target.MinCases, over: false);
        return figure with
        {
            Target = bounds.Shown,
            Actual = Ratio.ValueOf(hits, total),
            Status = Overall(verdicts, level, today > figure.To),
            Periods = [.. parts.Zip(verdicts, (part, status) => part.Figure(bounds.Shown, status))],
        };
    }

    /// <param name="level">While it runs, of the cases of all own periods that have enough of them.</param>
    private static TargetStatus Overall(TargetStatus[] verdicts, TargetStatus level, bool over)
    {
        if (over)
        {
            return verdicts.Contains(TargetStatus.Missed) ? TargetStatus.Missed
                : verdicts.Contains(TargetStatus.Met) ? TargetStatus.Met : TargetStatus.NoData;
        }

        return level == TargetStatus.OnTrack && verdicts.Contains(TargetStatus.Missed) ? TargetStatus.AtRisk : level;
    }

    /// <summary>The own periods, cut to the dates of the figure; all of them where the target is judged per term, or names no period.</summary>
    private static IEnumerable<(LocalDate From, LocalDate To)> PartsOf(TargetFigure figure, Rules rules, Target target) =>
        target.Per is { } per and not TargetPeriod.Term
            ? OwnPeriods.Touching(per, rules.Terms, figure.From, figure.To)
                .Select(p => (LocalDate.Max(p.From, figure.From), LocalDate.Min(p.To, figure.To)))
            : [(figure.From, figure.To)];

    private sealed class Part(LocalDate from, LocalDate to)
    {
        public LocalDate From => from;
        public LocalDate To => to;
        public long Hits { get; private set; }
        public long Total { get; private set; }

        public void Add(bool hit)
        {
            Hits += hit ? 1 : 0;
            Total++;
        }

        public TargetPeriodFigure Figure(decimal? target, TargetStatus status) =>
            new() { From = from, To = to, Target = target, Actual = Ratio.ValueOf(Hits, Total), Status = status };
    }

    /// <summary>The agreed level: exact, as decimals hold every agreed bound.</summary>
    private readonly record struct Bounds(decimal? AtLeast, decimal? AtMost)
    {
        public decimal? Shown => AtLeast ?? AtMost;

        public TargetStatus StatusOf(long hits, long total, int? minCases, bool over)
        {
            if (total == 0 || total < minCases || Shown is null)
            {
                return TargetStatus.NoData;
            }

            var holds = !(hits < AtLeast * total) && !(hits > AtMost * total);
            return over ? holds ? TargetStatus.Met : TargetStatus.Missed : holds ? TargetStatus.OnTrack : TargetStatus.AtRisk;
        }
    }
}
