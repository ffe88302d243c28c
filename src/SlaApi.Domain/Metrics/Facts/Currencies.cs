using System.Numerics;
using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Metrics;

/// <summary>What amounts of one currency are worth in another.</summary>
internal static class Currencies
{
    /// <summary>How many minor units of the reporting currency one minor unit of <paramref name="currency"/> is worth; null without a rate.</summary>
    public static Fraction? Factor(CurrencyTerms terms, string currency)
    {
        if (currency == terms.Reporting)
        {
            return 1;
        }

        return terms.Reporting is { } reporting && terms.Rates?.FirstOrDefault(r => r.Currency == currency)?.Rate is { } rate
            ? rate * Fraction.Of(BigInteger.Pow(10, IsoCurrency.Decimals(reporting)), BigInteger.Pow(10, IsoCurrency.Decimals(currency)))
            : null;
    }
}
