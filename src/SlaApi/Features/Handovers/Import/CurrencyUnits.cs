using System.Text.RegularExpressions;

namespace SlaApi.Features.Handovers.Import;

/// <summary>How many decimals a currency has. Source: ISO 4217, list one; 2 where nothing else is said.</summary>
internal static partial class CurrencyUnits
{
    private static readonly HashSet<string> None =
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"];

    private static readonly HashSet<string> Three = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    public static int Decimals(string currency) => None.Contains(currency) ? 0 : Three.Contains(currency) ? 3 : currency is "CLF" or "UYW" ? 4 : 2;

    /// <summary>Three capital letters.</summary>
    public static bool IsCode(string text) => Code().IsMatch(text);

    /// <summary>The amount in minor units; none where it has more decimals than the currency, or is too large.</summary>
    public static long? Minor(decimal major, string currency)
    {
        var factor = Decimals(currency) switch { 0 => 1m, 3 => 1_000m, 4 => 10_000m, _ => 100m };
        return Math.Abs(major) > Money.Most / factor || major * factor % 1 != 0 ? null : (long)(major * factor);
    }

    [GeneratedRegex("^[A-Z]{3}\\z")]
    private static partial Regex Code();
}
