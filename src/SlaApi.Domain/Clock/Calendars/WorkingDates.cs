namespace SlaApi.Domain.Clock;

/// <summary>Open dates around now.</summary>
public static class WorkingDates
{
    /// <summary>The local date of now where it is open and not over; else the next open date.</summary>
    public static LocalDate CurrentOrNextOpenDate(this BusinessCalendar calendar, Instant now)
    {
        var today = now.InZone(calendar.Zone).Date;
        return calendar.EndOfOpenDate(today) > now
            ? today
            : calendar.OpenDateAfter(today, 1, now.ToUnixTimeTicks() + (5 * 366 * NodaConstants.TicksPerDay));
    }

    /// <summary>Whether a whole open date, after the local date of <paramref name="since"/>, is over by now.</summary>
    public static bool HasOpenDatePassed(this BusinessCalendar calendar, Instant since, Instant now)
    {
        var today = now.InZone(calendar.Zone).Date;
        var next = LocalDate.Max(since.InZone(calendar.Zone).Date.PlusDays(1), today.PlusYears(-1));
        return calendar.OpenDates(next, today.PlusDays(-1)) > 0 || (next <= today && calendar.EndOfOpenDate(today) <= now);
    }
}
