using static NodaTime.IsoDayOfWeek;
using static SlaApi.Domain.Clock.DateRules;
using static SlaApi.Domain.Clock.HolidayRule;

namespace SlaApi.Domain.Clock;

/// <summary>Public holidays by the laws of the sixteen states; only 3 October is federal.</summary>
/// <remarks>
/// Assumption Day holds in Bavaria's mainly Catholic communes, Munich among them and five of six. Days of single communes are left out: the
/// Peace Festival in Augsburg, Corpus Christi in parts of Saxony and Thuringia. Easter Sunday and Whit Sunday are holidays by name in
/// Brandenburg alone.
/// </remarks>
internal static class GermanHolidays
{
    public static HolidayCountry Country { get; } = new("DE", "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH",
    [
        new("Neujahr", On(1, 1), Everywhere),
        new("Heilige Drei Könige", On(1, 6), "BW BY ST"),
        new("Internationaler Frauentag", On(3, 8), "BE", Since: 2019),
        new("Internationaler Frauentag", On(3, 8), "MV", Since: 2023),
        new("Karfreitag", Easter(-2), Everywhere),
        new("Ostersonntag", Easter(0), "BB"),
        new("Ostermontag", Easter(1), Everywhere),
        new("Tag der Arbeit", On(5, 1), Everywhere),
        new("75. Jahrestag der Befreiung", On(5, 8), "BE", Only: 2020),
        new("80. Jahrestag der Befreiung", On(5, 8), "BE", Only: 2025),
        new("Christi Himmelfahrt", Easter(39), Everywhere),
        new("Pfingstsonntag", Easter(49), "BB"),
        new("Pfingstmontag", Easter(50), Everywhere),
        new("75. Jahrestag des Volksaufstands", On(6, 17), "BE", Only: 2028),
        new("Fronleichnam", Easter(60), "BW BY HE NW RP SL"),
        new("Mariä Himmelfahrt", On(8, 15), "BY SL"),
        new("Weltkindertag", On(9, 20), "TH", Since: 2019),
        new("Tag der Deutschen Einheit", On(10, 3), Everywhere),
        new("Reformationstag", On(10, 31), "BB MV SN ST TH"),
        new("Reformationstag", On(10, 31), "HB HH NI SH", Since: 2018),
        new("500. Jahrestag der Reformation", On(10, 31), Everywhere, Only: 2017),
        new("Allerheiligen", On(11, 1), "BW BY NW RP SL"),
        new("Buß- und Bettag", Before(11, 23, Wednesday), "SN"),
        new("1. Weihnachtstag", On(12, 25), Everywhere),
        new("2. Weihnachtstag", On(12, 26), Everywhere),
    ]);
}
