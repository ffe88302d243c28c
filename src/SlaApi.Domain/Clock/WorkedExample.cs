namespace SlaApi.Domain.Clock;

/// <summary>A duration shown by an example, in the local time of the calendar: from Friday 16:00 to Monday 11:00.</summary>
/// <param name="Start">One open hour before the last open date of a week closes; its first open instant where it is open for less.</param>
/// <param name="DueAt">When the duration that begins then is due.</param>
public sealed record WorkedExample(LocalDateTime Start, LocalDateTime DueAt)
{
    private const int WeekCount = 12;

    /// <summary>
    /// In the week of a date, or the first of the eleven after it with fewer closed dates and other hours up to the due instant. Null where none
    /// of these weeks is open, or the duration is too long to be shown.
    /// </summary>
    public static WorkedExample? Of(BusinessCalendar calendar, SlaDuration within, LocalDate around)
    {
        var monday = Weeks.Monday(around);
        return Enumerable.Range(0, WeekCount)
            .Select(week => InWeek(calendar, within, monday.PlusWeeks(week)))
            .OfType<(WorkedExample Example, int Unusual)>()
            .OrderBy(e => e.Unusual).FirstOrDefault().Example;
    }

    private static (WorkedExample Example, int Unusual)? InWeek(BusinessCalendar calendar, SlaDuration within, LocalDate monday)
    {
        for (var date = monday.PlusDays(6); date >= monday; date = date.PlusDays(-1))
        {
            if (calendar.EndOfOpenDate(date) is { } close)
            {
                var start = LastHour(calendar, date, close);
                return Due(calendar, start, within) is { } due ? (new(Local(calendar, start), Local(calendar, due)), Unusual(calendar, monday, start, due))
                    : null;
            }
        }

        return null;
    }

    private static Instant LastHour(BusinessCalendar calendar, LocalDate date, Instant close)
    {
        var (time, begin) = (new CountedTime(calendar, []), date.StartIn(calendar.Zone));
        var before = Duration.Max(calendar.OpenBetween(begin, close) - Duration.FromHours(1), Duration.Zero);
        // What counts up to the begin of a break counts up to its end, too: people wait until then.
        return time.After(time.After(begin, before, business: true), Duration.Zero, business: true);
    }

    private static Instant? Due(BusinessCalendar calendar, Instant start, SlaDuration within)
    {
        try
        {
            return new CountedTime(calendar, []).Deadline(start, within);
        }
        catch (Refusal refusal) when (refusal.Code == "deadline-out-of-range")
        {
            return null;
        }
    }

    /// <summary>Dates that are not as in every week, and a change of the clocks on the way.</summary>
    private static int Unusual(BusinessCalendar calendar, LocalDate monday, Instant start, Instant due)
    {
        var unusual = calendar.Zone.GetUtcOffset(start) == calendar.Zone.GetUtcOffset(due) ? 0 : 1;
        for (var date = monday; date <= Local(calendar, due).Date; date = date.PlusDays(1))
        {
            var usuallyOpen = calendar.Rules.Week[(int)date.DayOfWeek - 1].Length > 0;
            unusual += (usuallyOpen && calendar.Year(date.Year).Holidays.Contains(date)) || calendar.Rules.OverrideOn(date) is not null ? 1 : 0;
        }

        return unusual;
    }

    private static LocalDateTime Local(BusinessCalendar calendar, Instant at) => at.InZone(calendar.Zone).LocalDateTime;
}
