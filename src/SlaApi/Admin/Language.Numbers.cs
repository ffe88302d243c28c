using System.Globalization;
using System.Text.RegularExpressions;

namespace SlaApi.Admin;

/// <summary>How typed numbers are understood: strictly, by the language of the page. What could be meant in two ways is refused.</summary>
public sealed partial class Language
{
    /// <summary>Reads a number as the language writes it; groups of thousands only where they belong.</summary>
    /// <param name="typed">As typed, without spaces around it.</param>
    /// <param name="value">The number.</param>
    /// <returns>Null when it was understood; else what is wrong, and how it would be right.</returns>
    public Text? TryNumber(string typed, out decimal value)
    {
        var (point, group) = Separators();
        var plain = typed.Replace('\'', '’').Replace('\u00A0', ' ').Replace('\u202F', ' ');
        var pattern = $@"^[-−]?(\d+|\d{{1,3}}({Regex.Escape(group)}\d{{3}})+)({Regex.Escape(point)}\d+)?$";
        if (Regex.IsMatch(plain, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
            && decimal.TryParse(plain.Replace(group, "", StringComparison.Ordinal).Replace(point, ".", StringComparison.Ordinal).Replace('−', '-'),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
        {
            return null;
        }

        value = 0;
        var example = 1.5m.ToString(Culture);
        return Regex.IsMatch(plain, @"^[-−]?[\d.,’ ]*\d[\d.,’ ]*$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
            ? new Text(
                $"„{typed}“ ist nicht eindeutig. Hier trennt „{point}“ die Dezimalstellen: eineinhalb ist {example}.",
                $"“{typed}” can be read in two ways. Here “{point}” separates the decimals: one and a half is {example}.")
            : new Text($"„{typed}“ ist keine Zahl. Schreiben Sie zum Beispiel {example}.", $"“{typed}” is not a number. Write for example {example}.");
    }

    /// <summary>A number as shown in a field: without groups, with as many decimals as it has.</summary>
    public string Plain(decimal value) => value.ToString("0.##########", Culture);

    private (string Point, string Group) Separators() => Tag switch
    {
        "de-CH" => (".", "’"),
        "de-DE" => (",", "."),
        "de-AT" => (",", " "),
        _ => (".", ","),
    };
}
