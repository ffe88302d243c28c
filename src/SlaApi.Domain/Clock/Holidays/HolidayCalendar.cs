using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace SlaApi.Domain.Clock;

/// <summary>
/// Public holidays of Switzerland, Germany and Austria by region: whole days on which work rests by statute.
/// Half days (1 May from noon in Solothurn, Christmas Eve, New Year's Eve) and days that are only customary (2 January in Zurich,
/// Knabenschiessen, Sechseläuten) are not included; an agreement adds such dates itself, and takes others out with <c>except</c>.
/// </summary>
/// <remarks>
/// A country's own code (<c>CH</c>, <c>DE</c>, <c>AT</c>) holds what is a holiday in every one of its regions: it closes only
/// when all of them do. Where a region's law differs by district or confession, the rule is the one that holds in its capital. The rules
/// are exact from 2015 on; earlier years follow the rules of 2015.
/// </remarks>
public static class HolidayCalendar
{
    private static readonly HolidayCountry[] Countries = [SwissHolidays.Country, GermanHolidays.Country, AustrianHolidays.Country];

    private static readonly FrozenDictionary<string, HolidayCountry> CountryByRegion = Countries
        .SelectMany(country => country.Codes.Select(code => KeyValuePair.Create(code, country)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<(string Region, int Year), IReadOnlySet<LocalDate>> Computed = new();

    /// <summary>
    /// The known codes (ISO 3166-1 and 3166-2): three countries, 26 cantons, 16 German and 9 Austrian states, by country.
    /// </summary>
    public static IReadOnlyCollection<string> Regions { get; } = Array.AsReadOnly(Countries.SelectMany(country => country.Codes).ToArray());

    /// <summary>Whether <paramref name="region"/> is one of <see cref="Regions"/>; upper case as in the standard.</summary>
    public static bool Knows(string region) => CountryByRegion.ContainsKey(region);

    /// <summary>The public holidays of a region in a year; empty for years outside 1583 to 9998.</summary>
    /// <exception cref="ArgumentException">The region is not one that <see cref="Knows"/> accepts.</exception>
    public static IReadOnlySet<LocalDate> Of(string region, int year)
    {
        if (!CountryByRegion.TryGetValue(region, out var country))
        {
            throw new ArgumentException($"No holidays are known for '{region}'.", nameof(region));
        }

        // Years far from any agreement are computed each time: they must not fill the memory.
        return year is >= 1990 and <= 2100
            ? Computed.GetOrAdd((region, year), static (key, source) => source.Holidays(key.Region, key.Year), country)
            : country.Holidays(region, year);
    }
}
