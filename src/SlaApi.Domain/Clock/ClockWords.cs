using System.Globalization;

namespace SlaApi.Domain.Clock;

/// <summary>The words of one language a clock explains itself with.</summary>
internal sealed class ClockWords(CultureInfo culture, bool german)
{
    public static readonly ClockWords De = new(CultureInfo.GetCultureInfo("de-DE"), german: true);
    public static readonly ClockWords En = new(CultureInfo.GetCultureInfo("en-GB"), german: false);

    private static readonly string[] ShortDe = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"];
    private static readonly string[] ShortEn = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public string Say(string de, string en) => german ? de : en;

    public string Weekday(IsoDayOfWeek day) => culture.DateTimeFormat.GetDayName((DayOfWeek)((int)day % 7));

    /// <summary>A weekday, with its date where the weekday alone is not enough.</summary>
    public string Date(LocalDate date, bool dated)
    {
        var weekday = Weekday(date.DayOfWeek);
        return !dated ? weekday : german
            ? string.Create(CultureInfo.InvariantCulture, $"{weekday}, {date.Day}.{date.Month}.{date.Year}")
            : string.Create(CultureInfo.InvariantCulture, $"{weekday} {date.Day} {culture.DateTimeFormat.GetMonthName(date.Month)} {date.Year}");
    }

    public string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : string.Join(", ", items.Take(items.Count - 1)) + Say(" und ", " and ") + items[^1];

    /// <summary>"4 Geschäftsstunden", "1 business hour".</summary>
    public string Length(SlaDuration within)
    {
        var one = within.Value == 1;
        var unit = within.Unit switch
        {
            TimeUnit.BusinessMinutes => one ? Say("Geschäftsminute", "business minute") : Say("Geschäftsminuten", "business minutes"),
            TimeUnit.BusinessHours => one ? Say("Geschäftsstunde", "business hour") : Say("Geschäftsstunden", "business hours"),
            TimeUnit.BusinessDays => one ? Say("Geschäftstag", "business day") : Say("Geschäftstage", "business days"),
            TimeUnit.CalendarMinutes => one ? Say("Minute", "minute") : Say("Minuten", "minutes"),
            TimeUnit.CalendarHours => one ? Say("Stunde", "hour") : Say("Stunden", "hours"),
            _ => one ? Say("Kalendertag", "calendar day") : Say("Kalendertage", "calendar days"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{within.Value} {unit}");
    }

    /// <summary>"Mo–Fr 08:00–17:00, Sa 10:00–14:00": days that follow each other with the same hours are one.</summary>
    public string Week(IReadOnlyList<Stretch[]> week)
    {
        if (week.All(d => d is [{ From: 0, To: Stretch.Day }]))
        {
            return Say("rund um die Uhr", "around the clock");
        }

        var names = german ? ShortDe : ShortEn;
        var parts = new List<string>();
        for (var day = 0; day < 7;)
        {
            var first = day;
            while (++day < 7 && week[day].SequenceEqual(week[first])) { }
            if (week[first].Length > 0)
            {
                parts.Add((day - first > 1 ? $"{names[first]}–{names[day - 1]}" : names[first]) + " " + Hours(week[first]));
            }
        }
        return parts.Count > 0 ? string.Join(", ", parts) : Say("nur an einzelnen Tagen", "on single dates only");
    }

    public string Hours(IReadOnlyList<Stretch> hours) =>
        List([.. hours.Select(h => $"{Clock(h.From)}–{Clock(h.To > Stretch.Day ? h.To - Stretch.Day : h.To)}")]);

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
