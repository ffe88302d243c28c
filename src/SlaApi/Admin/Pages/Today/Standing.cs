using SlaApi.Domain.Agreements;
using SlaApi.Domain.Metrics;
using SlaApi.Features.Agreements.Versions;
using SlaApi.Features.Duties;
using SlaApi.Features.Metrics;

namespace SlaApi.Admin.Pages.Today;

/// <summary>How the version in force stands: what was handed over, and how its clocks were kept, each target in its own current period.</summary>
internal sealed record Standing
{
    private static readonly string[] Metrics = [MetricKeys.HandedOver, MetricKeys.Compliance, MetricKeys.ErrorBudget];

    public required IReadOnlyList<VolumeGoal> Volumes { get; init; }
    public required IReadOnlyList<ClockGoal> Clocks { get; init; }

    public static async Task<Standing> Read(IMediator mediator, string agreement, VersionDetails version, DutyList duties, CancellationToken ct)
    {
        var today = duties.Now.InZone(DateTimeZoneProviders.Tzdb[duties.Zone]).Date;
        var reports = new Dictionary<(LocalDate, LocalDate), MetricsReport>();
        async Task<MetricsReport> Report((LocalDate From, LocalDate To) period) => reports.TryGetValue(period, out var known) ? known
            : reports[period] = await mediator.Send(new GetMetrics { Agreement = agreement, From = period.From, To = period.To, Metric = Metrics }, ct);

        var (volumes, clocks) = (new List<VolumeGoal>(), new List<ClockGoal>());
        foreach (var target in version.Terms.Targets ?? [])
        {
            if (target is VolumeTarget { Per: { } per, Key: { } key } volume)
            {
                // A goal of the term ends with it, also where the version goes on.
                if (!OwnPeriods.Touching(per, version.Terms, today, today).Any())
                {
                    continue;
                }

                var burnUp = await mediator.Send(new GetBurnUp(agreement, key), ct);
                var report = await Report((burnUp.Pacing.From, burnUp.Pacing.To));
                volumes.Add(new(volume, burnUp, report.Metrics.HandedOver!, FigureOf(report, key, version.Number)));
            }
            else if (target is ResponseTarget or CadenceTarget)
            {
                var period = PeriodOf(target, version, today);
                clocks.Add(ClockGoal.Of(target, version.Number, period, await Report(period)));
            }
        }

        return new() { Volumes = volumes, Clocks = clocks };
    }

    private static TargetFigure? FigureOf(MetricsReport report, string? key, int version) => report.Targets.FirstOrDefault(f => f.Key == key && f.Version == version);

    /// <summary>The own period around today, cut to the days in force; the month where the target names none.</summary>
    private static (LocalDate From, LocalDate To) PeriodOf(Target target, VersionDetails version, LocalDate today)
    {
        var month = (From: today.With(DateAdjusters.StartOfMonth), To: today.With(DateAdjusters.EndOfMonth));
        var whole = OwnPeriods.Touching(target.Per ?? TargetPeriod.Month, version.Terms, today, today).Append(month).First();
        return (LocalDate.Max(whole.From, version.InForceFrom ?? whole.From), LocalDate.Min(whole.To, version.InForceUntil ?? whole.To));
    }
}

/// <summary>So many handovers, and how far it is.</summary>
/// <param name="Bridge">All handed over in its period, whatever their stage.</param>
internal sealed record VolumeGoal(VolumeTarget Target, BurnUp BurnUp, HandedOver Bridge, TargetFigure? Figure)
{
    public TargetStatus Status => Figure?.Status ?? TargetStatus.NoData;

    public PacingFigure Pacing => BurnUp.Pacing;

    /// <summary><c>SQL</c>, <c>angenommene SQL</c>.</summary>
    public string Name(Language t) => (Target.Counts == VolumeCount.Accepted ? t["angenommene", "accepted"] + " " : "") + Target.Stage?.ToUpperInvariant();
}

/// <summary>A share of clocks, and how it is kept.</summary>
/// <param name="From">First due date.</param>
/// <param name="To">Last due date, included.</param>
/// <param name="Kept">Null where nothing was due.</param>
internal sealed record ClockGoal(Target Target, LocalDate From, LocalDate To, TargetStatus Status, ComplianceFigure? Kept, ErrorBudgetFigure? Budget)
{
    public decimal? Share => Target switch { ResponseTarget response => response.Share, CadenceTarget cadence => cadence.Share, _ => null };

    public static ClockGoal Of(Target target, int version, (LocalDate From, LocalDate To) period, MetricsReport report) => new(
        target, period.From, period.To,
        report.Targets.FirstOrDefault(f => f.Key == target.Key && f.Version == version)?.Status ?? TargetStatus.NoData,
        report.Metrics.Compliance!.Targets.FirstOrDefault(f => f.Target == target.Key && f.Version == version),
        report.Metrics.ErrorBudget!.Targets.FirstOrDefault(f => f.Key == target.Key && f.Version == version));
}
