using static SlaApi.Domain.Clock.DateRules;
using static SlaApi.Domain.Clock.HolidayRule;

namespace SlaApi.Domain.Clock;

/// <summary>
/// The thirteen days of § 7 Arbeitsruhegesetz, the same in all nine states. The states' patron days close schools and offices, not
/// businesses, and Good Friday is no general holiday (since 2019 a personal day of leave, before that for members of four churches): neither
/// is included.
/// </summary>
internal static class AustrianHolidays
{
    public static HolidayCountry Country { get; } = new("AT", "1 2 3 4 5 6 7 8 9",
    [
        new("Neujahr", On(1, 1), Everywhere),
        new("Heilige Drei Könige", On(1, 6), Everywhere),
        new("Ostermontag", Easter(1), Everywhere),
        new("Staatsfeiertag", On(5, 1), Everywhere),
        new("Christi Himmelfahrt", Easter(39), Everywhere),
        new("Pfingstmontag", Easter(50), Everywhere),
        new("Fronleichnam", Easter(60), Everywhere),
        new("Mariä Himmelfahrt", On(8, 15), Everywhere),
        new("Nationalfeiertag", On(10, 26), Everywhere),
        new("Allerheiligen", On(11, 1), Everywhere),
        new("Mariä Empfängnis", On(12, 8), Everywhere),
        new("Weihnachten", On(12, 25), Everywhere),
        new("Stefanitag", On(12, 26), Everywhere),
    ]);
}
