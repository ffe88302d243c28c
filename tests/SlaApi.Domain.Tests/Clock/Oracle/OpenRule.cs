using System.Globalization;

namespace SlaApi.Domain.Tests.Clock.Oracle;

/// <summary>
/// The one rule of open time, for one instant: its local wall-clock time lies in <c>[from, to)</c> of an interval of its local day or of the
/// overnight tail of the day before, and its local date is no holiday. Nothing here knows of daylight saving, of weeks or of sums.
/// </summary>
internal sealed class OpenRule(ClockInput input)
{
    private readonly DateTimeZone _zone = input.TimeZone;
    private readonly Dictionary<LocalDate, List<(int From, int To)>> _begun = [];

    public LocalDateTime Local(Instant at) => at.InZone(_zone).LocalDateTime;

    public bool IsHoliday(LocalDate date) => input.Holidays.Contains(date);

    /// <summary>Open by the calendar alone: without pauses and exclusions.</summary>
    public bool IsOpen(LocalDateTime local)
    {
        if (IsHoliday(local.Date)) return false;
        var minute = local.Hour * 60 + local.Minute;
        foreach (var (from, to) in BegunOn(local.Date))
            if (minute >= from && (to <= from || minute < to)) return true;
        foreach (var (from, to) in BegunOn(local.Date.PlusDays(-1)))
            if (to <= from && minute < to) return true;
        return false;
    }

    /// <summary>The intervals that begin on the date, in minutes of the day: those of its override, else those of the week.</summary>
    private List<(int From, int To)> BegunOn(LocalDate date)
    {
        if (_begun.TryGetValue(date, out var known)) return known;
        var hours = input.Overrides.FirstOrDefault(o => o.Date == date)?.Hours ?? input.Week[(int)date.DayOfWeek - 1];
        return _begun[date] = [.. hours.Select(h => (MinuteOfDay(h.From), MinuteOfDay(h.To)))];
    }

    private static int MinuteOfDay(string text) =>
        int.Parse(text[..2], CultureInfo.InvariantCulture) * 60 + int.Parse(text[3..], CultureInfo.InvariantCulture);
}
