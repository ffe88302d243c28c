using SlaApi.Domain.Handovers;

namespace SlaApi.Domain.Metrics;

/// <summary>The bridge: what was handed over, by its current state. The value is accepted + open + rejected + disqualified + recycled.</summary>
public sealed record HandedOver : IMetricFigure
{
    public const string Key = "handedOver";

    /// <summary>Handovers made in the period that count.</summary>
    public long Value { get; init; }

    /// <summary>How many per stage at handover; adds up to the value.</summary>
    public required IReadOnlyDictionary<string, long> Stages { get; init; }

    /// <summary>Accepted by decision, by silence or after an overturned rejection; won and lost included.</summary>
    public long Accepted { get; init; }

    /// <summary>Not decided yet.</summary>
    public long Open { get; init; }

    /// <summary>Not as defined.</summary>
    public long Rejected { get; init; }

    /// <summary>The part of rejected that is contested and not yet decided.</summary>
    public long Contested { get; init; }

    /// <summary>As defined, but without need.</summary>
    public long Disqualified { get; init; }

    /// <summary>Given back to marketing.</summary>
    public long Recycled { get; init; }

    public Basis Basis { get; init; }

    internal static Metric<HandedOver> Metric { get; } = new(Key, new("Übergebene Leads", "Leads handed over"), (slice, _) => Of(slice));

    bool IMetricFigure.IsEmpty => Value == 0;

    IEnumerable<MetricRow> IMetricFigure.Rows(string metric) =>
    [
        MetricRow.Plain(metric, Value, Basis),
        .. Stages.Select(s => MetricRow.Plain($"{metric}.stages.{s.Key}", s.Value, Basis)),
        .. MetricRow.Parts(
            metric,
            Basis,
            ("accepted", Accepted),
            ("open", Open),
            ("rejected", Rejected),
            ("contested", Contested),
            ("disqualified", Disqualified),
            ("recycled", Recycled)),
    ];

    internal static HandedOver Of(Slice slice)
    {
        long accepted = 0, open = 0, rejected = 0, contested = 0, disqualified = 0, recycled = 0;
        var stages = new Dictionary<string, long>();
        foreach (var (handover, _) in slice.Cohort)
        {
            stages[handover.Stage] = stages.GetValueOrDefault(handover.Stage) + 1;
            switch (handover.State)
            {
                case HandoverState.Accepted or HandoverState.Won or HandoverState.Lost:
                    accepted++;
                    break;
                case HandoverState.Rejected:
                    rejected++;
                    contested += handover.Contested ? 1 : 0;
                    break;
                case HandoverState.Disqualified:
                    disqualified++;
                    break;
                case HandoverState.Recycled:
                    recycled++;
                    break;
                default:
                    open++;
                    break;
            }
        }

        return new()
        {
            Value = slice.Cohort.Count,
            Stages = new SortedDictionary<string, long>(stages, StringComparer.Ordinal),
            Accepted = accepted,
            Open = open,
            Rejected = rejected,
            Contested = contested,
            Disqualified = disqualified,
            Recycled = recycled,
            Basis = Basis.Cohort,
        };
    }
}
