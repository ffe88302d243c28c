using System.Numerics;
using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Metrics;

/// <summary>What amounts of one currency are worth in another, by the rates of one version.</summary>
internal static class Currencies
{
    /// <summary>How many minor units of <paramref name="to"/> one minor unit of <paramref name="from"/> is worth; null where a rate is missing.</summary>
    public static Fraction? Factor(CurrencyTerms? terms, string from, string to)
    {
        if (from == to)
        {
            return 1;
        }

        return terms is not null && InReporting(terms, from) is { } one && InReporting(terms, to) is { IsZero: false } other ? one / other : null;
    }

    private static Fraction? InReporting(CurrencyTerms terms, string currency)
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
