using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Metrics;

/// <summary>How far the targets of the version in force are: each volume and each share of clocks in its own current period.</summary>
public sealed record Standing
{
    private static readonly string[] Metrics = [HandedOver.Key, Compliance.Key, ErrorBudget.Key];

    /// <summary>As the terms list them; without those whose term is over.</summary>
    public required IReadOnlyList<VolumeStanding> Volumes { get; init; }

    /// <summary>As the terms list them.</summary>
    public required IReadOnlyList<ClockStanding> Clocks { get; init; }

    /// <param name="handovers">At least those of <see cref="CurrentTargets.Reach"/>.</param>
    /// <param name="clocks">Likewise.</param>
    public static Standing Of(
        Rulebook rulebook, AgreementVersion inForce, Instant now, IReadOnlyCollection<HandoverFact> handovers, IReadOnlyCollection<ClockFact> clocks)
    {
        var today = now.InZone(rulebook.Reference.Zone).Date;
        var rules = rulebook.Signed.Single(r => r.Version == inForce.Number);
        var reports = new Dictionary<(LocalDate, LocalDate), MetricsReport>();
        MetricsReport Report((LocalDate From, LocalDate To) period) => reports.TryGetValue(period, out var known) ? known : reports[period] =
            Figures.Of(new() { Rulebook = rulebook, From = period.From, To = period.To, Now = now, Metrics = Metrics }, handovers, clocks);

        var (volumes, shares) = (new List<VolumeStanding>(), new List<ClockStanding>());
        foreach (var target in inForce.Terms.Targets ?? [])
        {
            // A goal of the term ends with it, even if the version continues.
            if (target is VolumeTarget { Per: { } per, Key: { } key } volume && OwnPeriods.Touching(per, inForce.Terms, today, today).Any()
                && BurnUp.On(rulebook, key, today, now, handovers) is { } burnUp)
            {
                var report = Report((burnUp.Pacing.From, burnUp.Pacing.To));
                volumes.Add(new(volume, burnUp, report.Metrics.HandedOver!, FigureOf(report, key, inForce.Number)));
            }
            else if (target is ResponseTarget or CadenceTarget)
            {
                var period = CurrentTargets.PeriodOf(rules, target, today);
                var report = Report(period);
                shares.Add(new(
                    target,
                    period.From,
                    period.To,
                    FigureOf(report, target.Key, inForce.Number)?.Status ?? TargetStatus.NoData,
                    report.Metrics.Compliance!.Targets.FirstOrDefault(f => f.Target == target.Key && f.Version == inForce.Number),
                    report.Metrics.ErrorBudget!.Targets.FirstOrDefault(f => f.Key == target.Key && f.Version == inForce.Number)));
            }
        }

        return new() { Volumes = volumes, Clocks = shares };
    }

    private static TargetFigure? FigureOf(MetricsReport report, string? key, int version) =>
        report.Targets.FirstOrDefault(f => f.Key == key && f.Version == version);
}

/// <summary>A volume target in its own period.</summary>
/// <param name="Bridge">All handed over in the period, at any stage.</param>
/// <param name="Figure">Null where the version is not in force in the period.</param>
public sealed record VolumeStanding(VolumeTarget Target, BurnUp BurnUp, HandedOver Bridge, TargetFigure? Figure)
{
    public TargetStatus Status => Figure?.Status ?? TargetStatus.NoData;

    public PacingFigure Pacing => BurnUp.Pacing;
}

/// <summary>A share of clocks in its own period.</summary>
/// <param name="From">First due date.</param>
/// <param name="To">Last due date, included.</param>
/// <param name="Kept">Null where nothing was due.</param>
/// <param name="Budget">Null where no share is agreed.</param>
public sealed record ClockStanding(
    Target Target, LocalDate From, LocalDate To, TargetStatus Status, ComplianceFigure? Kept, ErrorBudgetFigure? Budget)
{
    public decimal? Share => Target switch { ResponseTarget response => response.Share, CadenceTarget cadence => cadence.Share, _ => null };
}
