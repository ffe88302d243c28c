namespace SlaApi.Domain.Clock;

/// <summary>A length of time as an agreement states it.</summary>
/// <param name="Value">Whole number; at least 0 for minutes and hours, at least 1 for days.</param>
/// <param name="Unit">How the time is counted.</param>
public sealed record SlaDuration(int Value, TimeUnit Unit);

/// <summary>Business units count open time only; calendar units count elapsed time, or whole local dates for days.</summary>
public enum TimeUnit
{
    BusinessMinutes,
    BusinessHours,
    BusinessDays,
    CalendarMinutes,
    CalendarHours,
    CalendarDays,
}
