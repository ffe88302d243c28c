using NodaTime.Text;
using SlaApi.Json;

namespace SlaApi.Features.Handovers.Import;

/// <summary>Reads the instants of files.</summary>
internal static class LocalTimes
{
    private static readonly LocalDateTimePattern Seconds = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.FFFFFFFFF");
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>
    /// RFC 3339 with offset as it is; without, in the zone: a time skipped by the clock is moved by the gap, of one that occurs twice the first is used;
    /// a date alone is the first instant of that day.
    /// </summary>
    /// <returns>Why it cannot be read; null on success.</returns>
    public static string? Read(string text, DateTimeZone zone, out Instant? instant)
    {
        instant = null;
        if (Iso.TryDate(text, out var date) && IsUsual(date.Year))
        {
            try
            {
                instant = zone.AtStartOfDay(date).ToInstant();
                return null;
            }
            catch (SkippedTimeException)
            {
                return "This day does not exist in the time zone.";
            }
        }

        var written = text.Length > 10 && text[10] == ' ' ? string.Concat(text.AsSpan(0, 10), "T", text.AsSpan(11)) : text;
        if (Iso.TryInstant(written, out var absolute))
        {
            instant = absolute;
        }
        else if ((Seconds.Parse(written).TryGetValue(default, out var local) || Minutes.Parse(written).TryGetValue(default, out local)) && IsUsual(local.Year))
        {
            instant = Iso.ToMicroseconds(zone.AtLeniently(local).ToInstant());
        }

        return instant is null ? "Expected an instant: 2026-03-02T08:00:00Z, 2026-03-02 08:00:00 or 2026-03-02." : null;
    }

    /// <summary>Whether no zone offset leads beyond the ends of the calendar.</summary>
    private static bool IsUsual(int year) => year is > 0 and < 9999;
}
