using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Metrics;

/// <summary>Money of several currencies, added up apart.</summary>
internal sealed class MoneyByCurrency
{
    private readonly SortedDictionary<string, long> _amounts = new(StringComparer.Ordinal);

    /// <summary>One amount per currency, by currency.</summary>
    public IReadOnlyList<Money> Amounts => [.. _amounts.Select(a => new Money(a.Value, a.Key))];

    public void Add(Money money) => _amounts[money.Currency] = checked(_amounts.GetValueOrDefault(money.Currency) + money.AmountMinor);

    /// <summary>The exact sum in minor units of one currency; null where a rate is missing.</summary>
    public Fraction? In(string currency, CurrencyTerms? rates)
    {
        Fraction sum = 0;
        foreach (var (other, amount) in _amounts)
        {
            if (Currencies.Factor(rates, other, currency) is not { } factor)
            {
                return null;
            }

            sum += amount * factor;
        }

        return sum;
    }
}
