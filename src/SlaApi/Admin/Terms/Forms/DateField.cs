using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime.Text;

namespace SlaApi.Admin;

internal sealed record DateField(string Name) : TermsField(Name)
{
    public override string Kind => "date";
    public override string Width => "middle";

    public override string Show(JsonNode? value, Language t) => value?.GetValue<string>() ?? "";

    public override JsonNode? Read(string typed, Language t) => Iso(typed, t);

    /// <summary>A date field sends <c>2026-11-09</c>; where a browser has none, people type as they write.</summary>
    internal static string Iso(string typed, Language t)
    {
        if (LocalDatePattern.Iso.Parse(typed).TryGetValue(default, out var date)
            || LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu").Parse(typed).TryGetValue(default, out date))
        {
            return LocalDatePattern.Iso.Format(date);
        }

        throw new Misread(new Text(
            $"„{typed}“ ist kein Datum. Schreiben Sie zum Beispiel 31.12.2026.",
            $"“{typed}” is not a date. Write for example 2026-12-31."));
    }
}

/// <summary>Dates, one a line.</summary>
internal sealed record DatesField(string Name) : TermsField(Name)
{
    private static readonly char[] Between = ['\n', '\r', ',', ';', ' '];

    public override string Kind => "textarea";
    public override string Width => "middle";

    public override string Show(JsonNode? value, Language t) =>
        value is JsonArray dates ? string.Join('\n', dates.Select(d => Written(d!.GetValue<string>(), t))) : "";

    public override JsonNode? Read(string typed, Language t) =>
        new JsonArray([.. typed.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(d => JsonValue.Create(DateField.Iso(d, t)))]);

    private static string Written(string date, Language t) =>
        t.IsGerman ? LocalDatePattern.Iso.Parse(date).Value.ToString("dd.MM.uuuu", CultureInfo.InvariantCulture) : date;
}
