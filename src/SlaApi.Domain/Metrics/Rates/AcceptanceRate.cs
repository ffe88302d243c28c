using SlaApi.Domain.Handovers;

namespace SlaApi.Domain.Metrics;

/// <summary>
/// Accepted / (accepted + rejected), each by a valid decision; what was not decided is shown apart. All by the instant of the handover. A skipped
/// acceptance (won without accepted) is no decision.
/// </summary>
public sealed record AcceptanceRate : IMetricFigure
{
    public const string Key = "acceptanceRate";

    /// <summary>0 to 1; null where nothing was decided.</summary>
    public double? Value { get; init; }

    /// <summary>Accepted by a decision, or by an overturned rejection.</summary>
    public long Numerator { get; init; }

    /// <summary>Accepted or rejected by a decision.</summary>
    public long Denominator { get; init; }

    public Basis Basis { get; init; }

    /// <summary>Handed over in the period, not decided yet.</summary>
    public long Open { get; init; }

    /// <summary>The part of the rejected that is contested and not yet decided, by the instant of the handover.</summary>
    public long Contested { get; init; }

    /// <summary>Handed over in the period, accepted because nothing was decided in time.</summary>
    public long BySilence { get; init; }

    internal static Metric<AcceptanceRate> Metric { get; } = new(Key, new("Annahmequote", "Acceptance rate"), (slice, _) => Of(slice));

    bool IMetricFigure.IsEmpty => Denominator + Open + BySilence == 0;

    IEnumerable<MetricRow> IMetricFigure.Rows(string metric) =>
    [
        MetricRow.OfRatio(metric, Value, Numerator, Denominator, Basis),
        .. MetricRow.Parts(metric, Basis, ("open", Open), ("contested", Contested), ("bySilence", BySilence)),
    ];

    internal static AcceptanceRate Of(Slice slice)
    {
        long accepted = 0, rejected = 0, open = 0, contested = 0, bySilence = 0;
        foreach (var (handover, _) in slice.Cohort)
        {
            accepted += handover.DecidedAccepted ? 1 : 0;
            rejected += handover.DecidedRejected ? 1 : 0;
            open += handover.State == HandoverState.Open ? 1 : 0;
            contested += handover is { State: HandoverState.Rejected, Contested: true } ? 1 : 0;
            bySilence += handover.AcceptedBySilence ? 1 : 0;
        }

        return new()
        {
            Value = Ratio.ValueOf(accepted, accepted + rejected),
            Numerator = accepted,
            Denominator = accepted + rejected,
            Basis = Basis.Cohort,
            Open = open,
            Contested = contested,
            BySilence = bySilence,
        };
    }
}
