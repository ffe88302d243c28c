using System.Globalization;

namespace SlaApi.Domain.Clock;

/// <summary>Open wall-clock time in minutes after the midnight its date begins with: [From, To).
/// To is past 1440 where it runs into the next date.</summary>
internal readonly record struct Stretch(int From, int To)
{
    public const int Day = 24 * 60;

    /// <summary>The interval as agreed, or null where one of its times is none.</summary>
    public static Stretch? Parse(HoursInterval hours)
    {
        if (Minutes(hours.From) is not { } from || from == Day || Minutes(hours.To) is not { } to)
        {
            return null;
        }

        return new Stretch(from, to > from ? to : to + Day);
    }

    /// <summary>Minutes of strict <c>HH:mm</c>, 00:00 to 24:00; null for anything else.</summary>
    public static int? Minutes(string? time)
    {
        if (time is not { Length: 5 } || time[2] != ':' || !Digits(time.AsSpan(0, 2)) || !Digits(time.AsSpan(3)))
        {
            return null;
        }

        var hour = int.Parse(time.AsSpan(0, 2), CultureInfo.InvariantCulture);
        var minute = int.Parse(time.AsSpan(3), CultureInfo.InvariantCulture);
        return minute < 60 && (hour < 24 || (hour == 24 && minute == 0)) ? (hour * 60) + minute : null;
    }

    /// <summary>What one date is open: its own stretches up to 24:00 and the tails of the date before, merged and in order.</summary>
    public static Stretch[] OnDate(IEnumerable<Stretch> own, IEnumerable<Stretch> dayBefore)
    {
        var merged = new List<Stretch>();
        var tails = dayBefore.Where(s => s.To > Day).Select(s => new Stretch(Math.Max(0, s.From - Day), s.To - Day));
        foreach (var next in tails.Concat(own.Select(s => s with { To = Math.Min(s.To, Day) })).OrderBy(s => s.From))
        {
            if (merged.Count > 0 && next.From <= merged[^1].To)
            {
                merged[^1] = merged[^1] with { To = Math.Max(merged[^1].To, next.To) };
            }
            else
            {
                merged.Add(next);
            }
        }
        return [.. merged];
    }

    private static bool Digits(ReadOnlySpan<char> text) => char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]);
}
