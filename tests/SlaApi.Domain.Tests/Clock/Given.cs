using NodaTime.Text;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Tests.Clock;

/// <summary>Calendars and instants in a short notation.</summary>
internal static class Given
{
    public static readonly Stoppage[] NoStops = [];

    /// <summary>"2026-01-09T16:00:00Z", or local wall time "2026-01-09 16:00" of a zone, lenient.</summary>
    public static Instant At(string text, string zone = "Europe/Berlin") => text.Contains('T')
        ? InstantPattern.ExtendedIso.Parse(text).GetValueOrThrow()
        : LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd HH:mm").Parse(text).GetValueOrThrow()
            .InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).ToInstant();

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    /// <summary>"mon-fri 08:00-17:00; sat 10:00-14:00 15:00-16:00".</summary>
    public static CalendarTerms Terms(string week, string zone = "Europe/Berlin", string[]? holidays = null, params (string Date, string Hours)[] overrides)
    {
        string[] names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        var days = new IReadOnlyList<HoursInterval>?[7];
        foreach (var part in week.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = part.Split(' ', 2);
            var ends = words[0].Split('-');
            for (var day = Array.IndexOf(names, ends[0]); day <= Array.IndexOf(names, ends[^1]); day++)
            {
                days[day] = Hours(words[1]);
            }
        }
        return new CalendarTerms
        {
            TimeZone = zone,
            WeeklyHours = new WeeklyHours
            {
                Monday = days[0], Tuesday = days[1], Wednesday = days[2], Thursday = days[3], Friday = days[4], Saturday = days[5], Sunday = days[6],
            },
            Holidays = new HolidayTerms { Dates = [.. (holidays ?? []).Select(Date)] },
            Overrides = [.. overrides.Select(o => new DateHours(Date(o.Date), Hours(o.Hours)))],
        };
    }

    public static BusinessCalendar Calendar(string week, string zone = "Europe/Berlin", string[]? holidays = null,
        params (string Date, string Hours)[] overrides) =>
        BusinessCalendar.From(Terms(week, zone, holidays, overrides));

    public static CountedTime Without(this BusinessCalendar calendar, params Stoppage[] stops) => new(calendar, stops);

    public static Stoppage Pause(string from, string to) => new(At(from), At(to), StoppageKind.Paused);

    public static Stoppage Exclusion(string from, string to) => new(At(from), At(to), StoppageKind.Excluded);

    public static SlaDuration Minutes(int value) => new(value, TimeUnit.BusinessMinutes);

    public static SlaDuration Hours(int value) => new(value, TimeUnit.BusinessHours);

    public static SlaDuration Days(int value) => new(value, TimeUnit.BusinessDays);

    private static HoursInterval[] Hours(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(i => new HoursInterval(i.Split('-')[0], i.Split('-')[1]))];
}
