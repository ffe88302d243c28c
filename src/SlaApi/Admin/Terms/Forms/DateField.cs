using System.Text.Json.Nodes;
using NodaTime.Text;

namespace SlaApi.Admin;

/// <summary>A date, typed in any of the forms the pages write.</summary>
internal sealed record DateField(string Name) : TermsField(Name)
{
    public override string Width => "middle";

    public override string Show(JsonNode? value, Language t) => value is null ? "" : Written(value, t);

    public override JsonNode? Read(string typed, Language t) => Iso(typed, t);

    internal static string Iso(string typed, Language t) =>
        t.TryDay(typed, out var day) is { } wrong ? throw new Misread(wrong) : LocalDatePattern.Iso.Format(day);

    internal static string Written(JsonNode value, Language t) =>
        LocalDatePattern.Iso.Parse(value.GetValue<string>()).TryGetValue(default, out var day) ? t.ShortDay(day) : value.ToString();
}

/// <summary>Dates, one a line.</summary>
internal sealed record DatesField(string Name) : TermsField(Name)
{
    private static readonly char[] Between = ['\n', '\r', ',', ';'];

    public override string Kind => "textarea";
    public override string Width => "middle";

    public override string Show(JsonNode? value, Language t) =>
        value is JsonArray dates ? string.Join('\n', dates.Select(d => DateField.Written(d!, t))) : "";

    public override JsonNode? Read(string typed, Language t) => new JsonArray(
        [.. typed.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(d => JsonValue.Create(DateField.Iso(d, t)))]);
}
