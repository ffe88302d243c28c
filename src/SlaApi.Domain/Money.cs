namespace SlaApi.Domain;

/// <summary>An amount of money, exact.</summary>
/// <param name="AmountMinor">In minor units of the currency: 125000 is CHF 1,250.00.</param>
/// <param name="Currency">ISO 4217 code.</param>
public sealed record Money(long AmountMinor, string Currency)
{
    /// <summary>The largest amount taken in: a million of them still add up exactly.</summary>
    public const long MaxMinor = 1_000_000_000_000;
}
