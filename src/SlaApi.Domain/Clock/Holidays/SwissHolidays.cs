using static NodaTime.IsoDayOfWeek;
using static SlaApi.Domain.Clock.DateRules;
using static SlaApi.Domain.Clock.HolidayRule;

namespace SlaApi.Domain.Clock;

/// <summary>
/// Public rest days by the cantons' own laws (Ruhetagsgesetze); federal law knows 1 August alone. Days that are always Sundays are listed
/// because the cantons name them as high holidays: a calendar that is open on Sundays closes on them.
/// </summary>
/// <remarks>
/// AG is the district of Aarau, FR the Catholic part, SO without Bucheggberg, AI without Oberegg. Easter Monday, Whit Monday and 26 December
/// are no statutory days in FR, NW, OW, SO, VS and ZG, the Mondays not in LU and NE either; nor is Corpus Christi in NE (Le Landeron alone)
/// or the Monday after the fast day (VD alone).
/// </remarks>
internal static class SwissHolidays
{
    private const string Cantons = "ZH BE LU UR SZ OW NW GL ZG FR SO BS BL SH AR AI SG GR AG TG TI VD VS NE GE JU";

    public static HolidayCountry Country { get; } = new("CH", Cantons,
    [
        new("Neujahr", On(1, 1), Everywhere),
        new("Berchtoldstag", On(1, 2), "BE AG TG VD JU"),
        new("Berchtoldstag after a New Year's Day on a Sunday", On(1, 2).If(Monday), "NE"),
        new("Dreikönigstag", On(1, 6), "UR SZ TI"),
        new("Instauration de la République", On(3, 1), "NE"),
        new("Josefstag", On(3, 19), "UR SZ NW TI VS"),
        new("Näfelser Fahrt, not on Maundy Thursday", Nth(1, Thursday, 4).WeekLaterAtEaster(-3), "GL"),
        new("Karfreitag", Easter(-2), AllBut("TI VS")),
        new("Ostersonntag", Easter(0), Everywhere),
        new("Ostermontag", Easter(1), AllBut("LU OW NW ZG FR SO VS NE")),
        new("Tag der Arbeit", On(5, 1), "ZH BS BL SH TG TI NE JU"),
        new("Auffahrt", Easter(39), Everywhere),
        new("Pfingstsonntag", Easter(49), Everywhere),
        new("Pfingstmontag", Easter(50), AllBut("LU OW NW ZG FR SO VS NE")),
        new("Fronleichnam", Easter(60), "LU UR SZ OW NW ZG FR SO AI TI VS JU"),
        new("Commémoration du plébiscite jurassien", On(6, 23), "JU"),
        new("Santi Pietro e Paolo", On(6, 29), "TI"),
        new("Bundesfeiertag", On(8, 1), Everywhere),
        new("Mariä Himmelfahrt", On(8, 15), "LU UR SZ OW NW ZG FR SO AI TI VS JU"),
        new("Jeûne genevois", Nth(1, Sunday, 9, plusDays: 4), "GE"),
        new("Eidgenössischer Dank-, Buss- und Bettag", Nth(3, Sunday, 9), AllBut("GE")),
        new("Lundi du Jeûne fédéral", Nth(3, Sunday, 9, plusDays: 1), "VD"),
        new("Mauritiustag", On(9, 22), "AI"),
        new("Bruderklausenfest", On(9, 25), "OW"),
        new("Allerheiligen", On(11, 1), "LU UR SZ OW NW GL ZG FR SO AI SG TI VS JU"),
        new("Mariä Empfängnis", On(12, 8), "LU UR SZ OW NW ZG FR AI TI VS"),
        new("Weihnachten", On(12, 25), Everywhere),
        new("Stephanstag", On(12, 26), "ZH BE LU SZ GL BS BL SH SG GR AG TG TI"),
        new("Stephanstag, unless it makes three rest days in a row", On(12, 26).Unless(Tuesday, Saturday), "UR AR AI"),
        new("Stephanstag after a Christmas Day on a Sunday", On(12, 26).If(Monday), "NE"),
        new("Restauration de la République", On(12, 31), "GE"),
    ]);

    private static string AllBut(string codes) => string.Join(' ', Cantons.Split(' ').Except(codes.Split(' ')));
}
