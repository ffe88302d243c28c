using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Metrics;

/// <summary>Money of several currencies, added up apart.</summary>
internal sealed class MoneyByCurrency
{
    private readonly SortedDictionary<string, long> _amounts = new(StringComparer.Ordinal);

    /// <summary>One amount per currency, by currency.</summary>
    public IReadOnlyList<Money> Amounts => [.. _amounts.Select(a => new Money(a.Value, a.Key))];

    public void Add(Money money) => _amounts[money.Currency] = checked(_amounts.GetValueOrDefault(money.Currency) + money.AmountMinor);

    /// <summary>The exact sum in minor units of the reporting currency; null where the terms name none, or lack a rate.</summary>
    public Fraction? InReporting(CurrencyTerms? terms) => terms?.Reporting is { } reporting ? In(reporting, terms) : null;

    /// <summary>The exact sum in minor units: of one currency alone, or where it is the reporting currency, of all.</summary>
    public Fraction? In(string currency, CurrencyTerms? terms)
    {
        if (terms is null || terms.Reporting != currency)
        {
            return _amounts.GetValueOrDefault(currency);
        }

        Fraction sum = 0;
        foreach (var (other, amount) in _amounts)
        {
            if (Currencies.Factor(terms, other) is not { } factor)
            {
                return null;
            }

            sum += amount * factor;
        }

        return sum;
    }
}
