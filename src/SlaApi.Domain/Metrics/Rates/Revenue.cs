namespace SlaApi.Domain.Metrics;

/// <summary>The won amounts by close date in the period.</summary>
public sealed record Revenue : IMetricFigure
{
    public const string Key = "revenue";

    /// <summary>One sum per currency, by currency; empty where nothing with an amount was won.</summary>
    public required IReadOnlyList<Money> Amounts { get; init; }

    /// <summary>
    /// All of it in the reporting currency at the agreed rates, rounded half-even once; null where the terms name no reporting currency, or
    /// lack the rate of a currency that occurs.
    /// </summary>
    public Money? Reporting { get; init; }

    /// <summary>Won without an amount, or with 0.</summary>
    public long MissingAmount { get; init; }

    public Basis Basis { get; init; }

    internal static Metric<Revenue> Metric { get; } = new(Key, new("Umsatz", "Revenue"), Of);

    bool IMetricFigure.IsEmpty => Amounts.Count + MissingAmount == 0;

    IEnumerable<MetricRow> IMetricFigure.Rows(string metric) =>
    [
        .. Amounts.Select(a => MetricRow.Plain(metric, a.AmountMinor, Basis) with { Currency = a.Currency }),
        .. Reporting is { } sum
            ? [MetricRow.Plain($"{metric}.reporting", sum.AmountMinor, Basis) with { Currency = sum.Currency }]
            : Array.Empty<MetricRow>(),
        MetricRow.Plain($"{metric}.missingAmount", MissingAmount, Basis),
    ];

    internal static Revenue Of(Slice slice, MetricContext context)
    {
        var money = new MoneyByCurrency();
        long missing = 0;
        foreach (var (handover, _) in slice.Closed)
        {
            if (!handover.ClosedAsWon)
            {
                continue;
            }

            if (handover.Amount is { AmountMinor: not 0 } amount)
            {
                money.Add(amount);
            }
            else
            {
                missing++;
            }
        }

        var terms = context.Reference.Terms.Currency;
        return new()
        {
            Amounts = money.Amounts,
            Reporting = money.InReporting(terms) is { } sum && sum.Whole() <= long.MaxValue ? new Money((long)sum.Whole(), terms!.Reporting!) : null,
            MissingAmount = missing,
            Basis = Basis.Snapshot,
        };
    }
}
