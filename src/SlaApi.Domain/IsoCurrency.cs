namespace SlaApi.Domain;

/// <summary>What ISO 4217 (list one) says of currencies.</summary>
public static class IsoCurrency
{
    /// <summary>The currencies whose minor unit is not a hundredth.</summary>
    private static readonly Dictionary<string, int> Exponents = new()
    {
        ["BIF"] = 0, ["CLP"] = 0, ["DJF"] = 0, ["GNF"] = 0, ["ISK"] = 0, ["JPY"] = 0, ["KMF"] = 0, ["KRW"] = 0, ["PYG"] = 0, ["RWF"] = 0,
        ["UGX"] = 0, ["UYI"] = 0, ["VND"] = 0, ["VUV"] = 0, ["XAF"] = 0, ["XOF"] = 0, ["XPF"] = 0,
        ["BHD"] = 3, ["IQD"] = 3, ["JOD"] = 3, ["KWD"] = 3, ["LYD"] = 3, ["OMR"] = 3, ["TND"] = 3,
        ["CLF"] = 4, ["UYW"] = 4,
    };

    /// <summary>How many decimals an amount has; 2 where nothing else is said.</summary>
    public static int Decimals(string currency) => Exponents.GetValueOrDefault(currency, 2);

    /// <summary>Three capital letters.</summary>
    public static bool IsCode(string text) => text.Length == 3 && text.All(char.IsAsciiLetterUpper);
}
