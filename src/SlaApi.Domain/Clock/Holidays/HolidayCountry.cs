using System.Collections.Frozen;

namespace SlaApi.Domain.Clock;

/// <summary>One country's table of holidays.</summary>
/// <param name="code">ISO 3166-1: <c>CH</c>.</param>
/// <param name="regions">The second part of its ISO 3166-2 codes, separated by blanks: <c>ZH BE LU</c>.</param>
/// <param name="rules">One line per day and group of regions.</param>
internal sealed class HolidayCountry(string code, string regions, IReadOnlyList<HolidayRule> rules)
{
    /// <summary>The country and its regions: <c>CH CH-ZH CH-BE</c>.</summary>
    public IReadOnlyList<string> Codes { get; } = [code, .. regions.Split(' ').Select(region => $"{code}-{region}")];

    public IReadOnlySet<LocalDate> Holidays(string fullCode, int year)
    {
        // The Gregorian calendar begins in 1583; rules that reach past New Year need a day to spare at the other end.
        if (year is < 1583 or > 9998)
        {
            return FrozenSet<LocalDate>.Empty;
        }

        var region = fullCode == code ? null : fullCode[(code.Length + 1)..];
        return rules.Where(rule => rule.Holds(region, year)).Select(rule => rule.Date(year)).OfType<LocalDate>().ToFrozenSet();
    }
}
