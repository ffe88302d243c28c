namespace SlaApi.Domain.Metrics;

/// <summary>The won amounts by close date in the period.</summary>
public sealed record Revenue
{
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

    internal static Revenue Of(Slice slice, Frame frame)
    {
        var purse = new Purse();
        long missing = 0;
        foreach (var (handover, _) in slice.Closed)
        {
            if (!handover.ClosedAsWon)
            {
                continue;
            }

            if (handover.Amount is { AmountMinor: not 0 } amount)
            {
                purse.Add(amount);
            }
            else
            {
                missing++;
            }
        }

        var terms = frame.Reference.Terms.Currency;
        return new()
        {
            Amounts = purse.Amounts,
            Reporting = purse.InReporting(terms) is { } sum && sum.Whole() <= long.MaxValue ? new Money((long)sum.Whole(), terms!.Reporting!) : null,
            MissingAmount = missing,
            Basis = Basis.Snapshot,
        };
    }
}
