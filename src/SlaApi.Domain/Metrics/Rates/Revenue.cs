using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Metrics;

/// <summary>The won amounts by close date in the period.</summary>
public sealed record Revenue : IMetricFigure
{
    public const string Key = "revenue";

    /// <summary>One sum per currency, by currency; empty where nothing with an amount was won.</summary>
    public required IReadOnlyList<Money> Amounts { get; init; }

    /// <summary>
    /// All of it in the reporting currency of the latest version in force in the period, each amount at the rates of the version in force at its
    /// close, rounded half-even once. Null where that version names no reporting currency, or a rate is missing. Where no version is in force,
    /// the latest one's terms serve.
    /// </summary>
    public Money? Reporting { get; init; }

    /// <summary>Won without an amount, or with 0, by close date in the period.</summary>
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
        var byRules = new Dictionary<Rules, MoneyByCurrency>();
        long missing = 0;
        foreach (var (handover, _) in slice.Closed)
        {
            if (!handover.ClosedAsWon)
            {
                continue;
            }

            if (handover is { Amount: { AmountMinor: not 0 } amount, ClosedAt: { } closedAt })
            {
                money.Add(amount);
                var rules = context.RulesAt(closedAt);
                (byRules.TryGetValue(rules, out var own) ? own : byRules[rules] = new()).Add(amount);
            }
            else
            {
                missing++;
            }
        }

        return new()
        {
            Amounts = money.Amounts,
            Reporting = InReporting(byRules, context.InForce.Count == 0 ? context.Reference : context.InForce[^1]),
            MissingAmount = missing,
            Basis = Basis.Snapshot,
        };
    }

    private static Money? InReporting(Dictionary<Rules, MoneyByCurrency> sums, Rules latest)
    {
        if (latest.Terms.Currency?.Reporting is not { } reporting)
        {
            return null;
        }

        var sum = sums.Aggregate((Fraction?)(Fraction)0, (total, part) => total + part.Value.In(reporting, part.Key.Terms.Currency));
        return sum?.Whole() is { } whole && whole <= long.MaxValue ? new Money((long)whole, reporting) : null;
    }
}
