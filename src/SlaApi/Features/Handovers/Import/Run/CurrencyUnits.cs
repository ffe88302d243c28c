namespace SlaApi.Features.Handovers.Import;

/// <summary>Files have amounts in major units.</summary>
internal static class CurrencyUnits
{
    /// <summary>The amount in minor units; null where it is written with more decimals than the currency has (1.250 may be 1250), or is too large.</summary>
    public static long? Minor(decimal major, string currency)
    {
        var factor = IsoCurrency.Decimals(currency) switch { 0 => 1m, 3 => 1_000m, 4 => 10_000m, _ => 100m };
        return Math.Abs(major) > Money.MaxMinor / factor || major.Scale > IsoCurrency.Decimals(currency) ? null : (long)(major * factor);
    }
}
