namespace SlaApi.Domain.Clock;

internal static class TimeUnits
{
    public static bool IsBusiness(this TimeUnit unit) => unit is TimeUnit.BusinessMinutes or TimeUnit.BusinessHours or TimeUnit.BusinessDays;

    public static bool IsDays(this TimeUnit unit) => unit is TimeUnit.BusinessDays or TimeUnit.CalendarDays;

    public static bool IsHours(this TimeUnit unit) => unit is TimeUnit.BusinessHours or TimeUnit.CalendarHours;
}
