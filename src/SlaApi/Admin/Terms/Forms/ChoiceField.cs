using System.Text.Json.Nodes;

namespace SlaApi.Admin;

/// <param name="Default">What is chosen where nothing is stored.</param>
internal sealed record ChoiceField(string Name, IReadOnlyList<(string Value, Text Label)> Choices, string Default = "") : TermsField(Name)
{
    public override string Width => "middle";
    public override IReadOnlyList<(string Value, Text Label)> Options => Choices;

    public override string Show(JsonNode? value, Language t) => value?.ToString() ?? Default;

    public override JsonNode? Read(string typed, Language t) => Choices.Any(c => c.Value == typed)
        ? typed
        : throw new Misread(new Text("Wählen Sie eine der Möglichkeiten.", "Choose one of the options."));
}

/// <summary>A month of the year, by its name.</summary>
internal sealed record MonthField(string Name) : TermsField(Name)
{
    public override string Width => "middle";

    public override IReadOnlyList<(string Value, Text Label)> Options =>
        [.. Enumerable.Range(1, 12).Select(m => (Whole(m), new Text(In("de-DE", m), In("en-GB", m))))];

    public override string Show(JsonNode? value, Language t) => value?.ToString() ?? "";

    public override JsonNode? Read(string typed, Language t) => int.TryParse(typed, System.Globalization.CultureInfo.InvariantCulture, out var month)
        ? month
        : throw new Misread(new Text("Wählen Sie einen Monat.", "Choose a month."));

    private static string In(string culture, int month) => System.Globalization.CultureInfo.GetCultureInfo(culture).DateTimeFormat.GetMonthName(month);

    private static string Whole(int month) => month.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Yes or no.</summary>
internal sealed record FlagField(string Name) : TermsField(Name)
{
    public override string Width => "middle";

    public override IReadOnlyList<(string Value, Text Label)> Options => [("true", new("ja", "yes")), ("false", new("nein", "no"))];

    public override string Show(JsonNode? value, Language t) => value is null ? "" : value.GetValue<bool>() ? "true" : "false";

    public override JsonNode? Read(string typed, Language t) => typed == "true";
}
