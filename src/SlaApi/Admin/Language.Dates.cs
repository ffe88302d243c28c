using System.Globalization;
using NodaTime.Text;

namespace SlaApi.Admin;

/// <summary>How typed dates are understood: in every form the pages write, in both languages, and as ISO 8601.</summary>
public sealed partial class Language
{
    private static readonly IReadOnlyList<LocalDatePattern> DayPatterns =
    [
        LocalDatePattern.Iso, LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu"),
        .. new[] { "de-DE", "de-AT", "en-GB", "en-US" }.SelectMany(tag => new[] { "d. MMMM uuuu", "d MMMM uuuu", "d. MMM uuuu", "d MMM uuuu" }
            .Select(pattern => LocalDatePattern.Create(pattern, CultureInfo.GetCultureInfo(tag)))),
    ];

    /// <summary><c>1. August 2027</c>, <c>01.08.2027</c>, <c>2027-08-01</c>, <c>1 Aug 2027</c>.</summary>
    /// <param name="typed">As typed.</param>
    /// <param name="day">The date.</param>
    /// <returns>Null when it was understood; else what is wrong, and how it would be right.</returns>
    public Text? TryDay(string typed, out LocalDate day)
    {
        var plain = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var pattern in DayPatterns)
        {
            if (pattern.Parse(plain).TryGetValue(default, out day))
            {
                return null;
            }
        }

        day = default;
        return new Text(
            $"„{typed}“ ist kein Datum. Schreiben Sie zum Beispiel 31.12.2026 oder 31. Dezember 2026.",
            $"“{typed}” is not a date. Write for example 31 Dec 2026 or 2026-12-31.");
    }
}
