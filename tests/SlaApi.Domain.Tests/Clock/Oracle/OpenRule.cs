using System.Globalization;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Tests.Clock.Oracle;

/// <summary>
/// The one rule of open time, for one instant: its local wall-clock time lies in <c>[from, to)</c> of an interval of its local day or of the
/// overnight tail of the day before, and its local date is no holiday. It has no code for daylight saving, weeks or sums.
/// </summary>
internal sealed class OpenRule(ClockInput input)
{
    private readonly DateTimeZone _zone = input.TimeZone;
    private Day _day = new(LocalDate.MinIsoValue, true, [], []);

    public LocalDateTime Local(Instant at) => at.InZone(_zone).LocalDateTime;

    public bool IsHoliday(LocalDate date) => input.Holidays.Contains(date);

    /// <summary>Open by the calendar alone: without pauses and exclusions.</summary>
    public bool IsOpen(LocalDateTime local)
    {
        if (local.Date != _day.Date)
        {
            _day = new Day(local.Date, IsHoliday(local.Date), BegunOn(local.Date), BegunOn(local.Date.PlusDays(-1)));
        }

        if (_day.IsHoliday)
        {
            return false;
        }

        var minute = local.Hour * 60 + local.Minute;
        foreach (var (from, to) in _day.Begun)
        {
            if (minute >= from && (to <= from || minute < to))
            {
                return true;
            }
        }

        foreach (var (from, to) in _day.BegunTheDayBefore)
        {
            if (to <= from && minute < to)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The intervals that begin on the date, in minutes of the day: those of its override, else those of the week.</summary>
    private (int From, int To)[] BegunOn(LocalDate date)
    {
        IReadOnlyList<HoursInterval> hours = input.Overrides.FirstOrDefault(o => o.Date == date)?.Hours ?? input.Week[(int)date.DayOfWeek - 1];
        return [.. hours.Select(h => (MinuteOfDay(h.From), MinuteOfDay(h.To)))];
    }

    private static int MinuteOfDay(string text) =>
        int.Parse(text[..2], CultureInfo.InvariantCulture) * 60 + int.Parse(text[3..], CultureInfo.InvariantCulture);

    /// <summary>Cached values of the last date, because the next call is usually for the same date.</summary>
    private sealed record Day(LocalDate Date, bool IsHoliday, (int From, int To)[] Begun, (int From, int To)[] BegunTheDayBefore);
}
