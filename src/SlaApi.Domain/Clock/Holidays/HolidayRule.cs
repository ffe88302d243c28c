namespace SlaApi.Domain.Clock;

/// <summary>One line of a country's table: a day, the regions whose law makes it a holiday, and the years for which it does.</summary>
/// <param name="Name">Official name, for the reader of the table.</param>
/// <param name="Date">The date in a year, or none.</param>
/// <param name="Regions">Region codes separated by blanks, or <see cref="Everywhere"/>.</param>
/// <param name="Since">First year, included.</param>
/// <param name="Only">The one year of a day that was decreed once.</param>
internal sealed record HolidayRule(string Name, DateRule Date, string Regions, int? Since = null, int? Only = null)
{
    /// <summary>All regions of the country, and therefore the country itself.</summary>
    public const string Everywhere = "*";

    private readonly string[] _codes = Regions.Split(' ');

    /// <summary>Whether the day is a holiday there; <paramref name="region"/> null is the country as a whole.</summary>
    public bool Holds(string? region, int year) =>
        (Regions == Everywhere || (region is not null && _codes.Contains(region)))
        && (Since is null || year >= Since)
        && (Only is null || year == Only);
}
