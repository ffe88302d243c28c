using SlaApi.Domain.Clock;

namespace SlaApi.Admin;

/// <summary>Lengths of time.</summary>
internal static partial class Words
{
    /// <summary>A length of time as agreed: <c>4 Geschäftsstunden</c>.</summary>
    public static string Of(SlaDuration? duration, Language t) =>
        duration is null ? "–" : $"{t.Number(duration.Value)} {(duration.Value == 1 ? t[Singular(duration.Unit)] : t[Of(duration.Unit)])}";

    public static Text Of(TimeUnit unit) => unit switch
    {
        TimeUnit.BusinessMinutes => new("Geschäftsminuten", "business minutes"),
        TimeUnit.BusinessHours => new("Geschäftsstunden", "business hours"),
        TimeUnit.BusinessDays => new("Geschäftstage", "business days"),
        TimeUnit.CalendarMinutes => new("Minuten", "minutes"),
        TimeUnit.CalendarHours => new("Stunden", "hours"),
        _ => new("Kalendertage", "calendar days"),
    };

    private static Text Singular(TimeUnit unit) => unit switch
    {
        TimeUnit.BusinessMinutes => new("Geschäftsminute", "business minute"),
        TimeUnit.BusinessHours => new("Geschäftsstunde", "business hour"),
        TimeUnit.BusinessDays => new("Geschäftstag", "business day"),
        TimeUnit.CalendarMinutes => new("Minute", "minute"),
        TimeUnit.CalendarHours => new("Stunde", "hour"),
        _ => new("Kalendertag", "calendar day"),
    };
}
