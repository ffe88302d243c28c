using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Admin;

/// <summary>What a length of time means at the end of a week.</summary>
/// <param name="Text"><c>4 Geschäftsstunden: Fr 16:00 → Mo 11:00</c>.</param>
/// <param name="Hours">The opening hours it holds for; null where the time runs around the clock.</param>
internal sealed record ExampleWords(string Text, string? Hours)
{
    /// <param name="around">A day of the week it is made for.</param>
    /// <returns>Null where the target has no length of time, or there is no example.</returns>
    public static ExampleWords? Of(Target? target, Terms terms, LocalDate around, Language t)
    {
        var within = target switch { ResponseTarget response => response.Within, CadenceTarget cadence => cadence.Within, _ => null };
        var calendar = target?.Calendar is { } key ? terms.Calendars?.GetValueOrDefault(key) : terms.Calendar;
        if (within is null || calendar is null || WorkedExample.Of(BusinessCalendar.From(calendar), within, around) is not { } example)
        {
            return null;
        }

        var far = NodaTime.Period.DaysBetween(example.Start.Date, example.DueAt.Date) > 6;
        string Show(LocalDateTime at) => $"{t.ShortWeekday(at.DayOfWeek)} {(far ? t.ShortDay(at.Date) + " " : "")}{t.Time(at.TimeOfDay)}";
        var business = within.Unit is TimeUnit.BusinessMinutes or TimeUnit.BusinessHours or TimeUnit.BusinessDays;
        return new ExampleWords(
            $"{Words.Of(within, t)}: {Show(example.Start)} → {Show(example.DueAt)}",
            business ? CalendarParts.Week(calendar.WeeklyHours, t) : null);
    }
}
