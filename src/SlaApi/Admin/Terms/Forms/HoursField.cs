using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SlaApi.Admin;

/// <summary>The opening hours of a weekday: <c>08:00–12:00, 13:00–17:00</c>; empty is closed.</summary>
/// <param name="OfDate">Of one date, which is closed by an empty list, not by having none.</param>
internal sealed partial record HoursField(string Name, bool OfDate = false) : TermsField(Name)
{
    public override JsonNode? Empty => OfDate ? new JsonArray() : null;

    public override string Width => "middle";

    public override string Show(JsonNode? value, Language t) =>
        value is JsonArray hours
            ? string.Join(", ", hours.Select(h => $"{h!["from"]!.GetValue<string>()}–{h["to"]!.GetValue<string>()}"))
            : "";

    public override JsonNode? Read(string typed, Language t)
    {
        var hours = new JsonArray();
        foreach (var part in typed.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Interval().Match(part) is not { Success: true } match)
            {
                throw new Misread(new Text(
                    $"„{part}“ ist nicht verständlich. Schreiben Sie zum Beispiel 08:00–12:00, 13:00–17:00.",
                    $"“{part}” is not clear. Write for example 08:00–12:00, 13:00–17:00."));
            }

            hours.Add(new JsonObject { ["from"] = Time(match, "from"), ["to"] = Time(match, "to") });
        }

        return hours;
    }

    /// <summary><c>8</c>, <c>8.30</c> and <c>08:30</c> are understood.</summary>
    private static string Time(Match match, string which) =>
        $"{match.Groups[which].Value.PadLeft(2, '0')}:{(match.Groups[which + "Minutes"] is { Success: true } minutes ? minutes.Value : "00")}";

    [GeneratedRegex(@"^(?<from>\d{1,2})([:.](?<fromMinutes>\d{2}))?\s*[-–—]\s*(?<to>\d{1,2})([:.](?<toMinutes>\d{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Interval();
}
