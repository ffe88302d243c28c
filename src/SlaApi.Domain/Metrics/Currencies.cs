using System.Numerics;
using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Metrics;

/// <summary>What amounts of one currency are worth in another.</summary>
internal static class Currencies
{
    /// <summary>ISO 4217: the currencies whose minor unit is not a hundredth.</summary>
    private static readonly Dictionary<string, int> Exponents = new()
    {
        ["BIF"] = 0, ["CLP"] = 0, ["DJF"] = 0, ["GNF"] = 0, ["ISK"] = 0, ["JPY"] = 0, ["KMF"] = 0, ["KRW"] = 0, ["PYG"] = 0, ["RWF"] = 0,
        ["UGX"] = 0, ["UYI"] = 0, ["VND"] = 0, ["VUV"] = 0, ["XAF"] = 0, ["XOF"] = 0, ["XPF"] = 0,
        ["BHD"] = 3, ["IQD"] = 3, ["JOD"] = 3, ["KWD"] = 3, ["LYD"] = 3, ["OMR"] = 3, ["TND"] = 3,
        ["CLF"] = 4, ["UYW"] = 4,
    };

    /// <summary>How many minor units of the reporting currency one minor unit of <paramref name="currency"/> is worth; null without a rate.</summary>
    public static Fraction? Factor(CurrencyTerms terms, string currency)
    {
        if (currency == terms.Reporting)
        {
            return 1;
        }

        return terms.Reporting is { } reporting && terms.Rates?.FirstOrDefault(r => r.Currency == currency)?.Rate is { } rate
            ? rate * Fraction.Of(BigInteger.Pow(10, ExponentOf(reporting)), BigInteger.Pow(10, ExponentOf(currency)))
            : null;
    }

    private static int ExponentOf(string currency) => Exponents.GetValueOrDefault(currency, 2);
}
