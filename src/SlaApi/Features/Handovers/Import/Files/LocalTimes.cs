using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime.Text;
using SlaApi.Json;

namespace SlaApi.Features.Handovers.Import;

/// <summary>Reads the instants of files.</summary>
internal static partial class LocalTimes
{
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.FFFFFFFFF");

    /// <summary>
    /// A date and time of ISO 8601, in extended or basic form, with or without seconds; with a blank for the T. With an offset (<c>Z</c>, <c>+01:00</c>,
    /// <c>-0800</c>, <c>+00</c>) it is that instant. Without, it is in the zone: a time skipped by the clock is moved by the gap, of one that occurs twice
    /// the first is used; a date alone is the first instant of that day. Anything else is ambiguous: 02.03.2026 is a day in March or in February.
    /// </summary>
    /// <returns>Why it cannot be read; null on success.</returns>
    public static string? Read(string text, DateTimeZone zone, out Instant? instant)
    {
        instant = null;
        if (Form().Match(text) is not { Success: true } match)
        {
            return "Expected a date or an instant of ISO 8601: 2026-03-02, 2026-03-02 08:00:00 or 2026-03-02T08:00:00Z.";
        }

        if (!Local.Parse(Normal(match)).TryGetValue(default, out var local) || local.Year is < 1 or >= 9999 || OffsetOf(match) is not { } offset)
        {
            return "There is no such date, time or offset.";
        }

        try
        {
            instant = Iso.ToMicroseconds(match.Groups["offset"].Success ? local.WithOffset(offset).ToInstant()
                : match.Groups["hour"].Success ? zone.AtLeniently(local).ToInstant()
                : zone.AtStartOfDay(local.Date).ToInstant());
            return null;
        }
        catch (SkippedTimeException)
        {
            return "This day does not exist in the time zone.";
        }
    }

    private static string Normal(Match match)
    {
        string Part(string name, string missing = "00") => match.Groups[name] is { Success: true, Value: var value } ? value : missing;

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Part("year")}-{Part("month")}-{Part("day")}T{Part("hour")}:{Part("minute")}:{Part("second")}.{Part("fraction", "0")}");
    }

    /// <summary>Zero for none and for <c>Z</c>; null where no place on earth has it.</summary>
    private static Offset? OffsetOf(Match match)
    {
        if (!match.Groups["sign"].Success)
        {
            return Offset.Zero;
        }

        var hours = int.Parse(match.Groups["offsetHour"].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = match.Groups["offsetMinute"] is { Success: true } given ? int.Parse(given.ValueSpan, CultureInfo.InvariantCulture) : 0;
        return hours > 18 || minutes > 59 || (hours == 18 && minutes > 0) ? null
            : Offset.FromSeconds((match.Groups["sign"].Value == "-" ? -1 : 1) * ((hours * 60) + minutes) * 60);
    }

    [GeneratedRegex("""
        \A(?<year>[0-9]{4})(?:-(?<month>[0-9]{2})-|(?<month>[0-9]{2}))(?<day>[0-9]{2})
        (?:[T\x20](?<hour>[0-9]{2})(?::?(?<minute>[0-9]{2})(?::?(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9}))?)?)?
        (?<offset>\x20?(?:Z|UTC|(?<sign>[+-])(?<offsetHour>[0-9]{2})(?::?(?<offsetMinute>[0-9]{2}))?))?)?\z
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
