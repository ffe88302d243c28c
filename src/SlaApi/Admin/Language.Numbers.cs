using System.Globalization;
using System.Text.RegularExpressions;

namespace SlaApi.Admin;

/// <summary>
/// How typed numbers are understood, by the language of the page. Swiss readers use comma and point as the decimal sign; what then has two readings is
/// refused with both, and so is what only another language would write.
/// </summary>
public sealed partial class Language
{
    /// <summary>Reads a number as the language writes it; groups of thousands only where they belong.</summary>
    /// <param name="typed">As typed, without spaces around it.</param>
    /// <param name="value">The number.</param>
    /// <returns>Null when it was understood; else what is wrong, and how it would be right.</returns>
    public Text? TryNumber(string typed, out decimal value)
    {
        var plain = typed.Replace('\'', '’').Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('−', '-');
        decimal[] readings = [.. Signs().Select(s => Reading(plain, s.Point, s.Group)).OfType<decimal>().Distinct().Order()];
        value = readings.Length == 1 ? readings[0] : 0;
        return readings.Length switch
        {
            1 => null,
            > 1 => new Text(
                $"„{typed}“ kann {Grouped(readings[0])} oder {Grouped(readings[^1])} heißen. " +
                $"Schreiben Sie {Plain(readings[0])} oder {Plain(readings[^1])}.",
                $"“{typed}” can mean {Grouped(readings[0])} or {Grouped(readings[^1])}. Write {Plain(readings[0])} or {Plain(readings[^1])}."),
            _ => NotUnderstood(typed, plain),
        };
    }

    /// <summary>A number as shown in a field: without groups, with as many decimals as it has.</summary>
    public string Plain(decimal value) => value.ToString("0.##########", Culture);

    private string Grouped(decimal value) => value.ToString("#,0.##########", Culture);

    private Text NotUnderstood(string typed, string plain)
    {
        var (example, point) = (1.5m.ToString(Culture), Signs()[0].Point);
        return Regex.IsMatch(plain, @"^-?[\d.,’ ]*\d[\d.,’ ]*$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
            ? new Text(
                $"„{typed}“ ist nicht eindeutig. Hier trennt „{point}“ die Dezimalstellen: eineinhalb ist {example}.",
                $"“{typed}” can be read in two ways. Here “{point}” separates the decimals: one and a half is {example}.")
            : new Text($"„{typed}“ ist keine Zahl. Schreiben Sie zum Beispiel {example}.", $"“{typed}” is not a number. Write for example {example}.");
    }

    private static decimal? Reading(string plain, string point, string group)
    {
        var pattern = $"^-?([0-9]+|[1-9][0-9]{{0,2}}({Regex.Escape(group)}[0-9]{{3}})+)({Regex.Escape(point)}[0-9]+)?$";
        return Regex.IsMatch(plain, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
            && decimal.TryParse(plain.Replace(group, "", StringComparison.Ordinal).Replace(point, ".", StringComparison.Ordinal),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    /// <summary>The signs for decimals and groups that belong together; the language's own first.</summary>
    private (string Point, string Group)[] Signs() => Tag switch
    {
        "de-CH" => [(".", "’"), (",", "’"), (".", ","), (",", ".")],
        "de-DE" => [(",", ".")],
        "de-AT" => [(",", " ")],
        _ => [(".", ",")],
    };
}
