using System.Text.Json.Nodes;

namespace SlaApi.Admin;

internal sealed record ChoiceField(string Name, IReadOnlyList<(string Value, Text Label)> Choices) : TermsField(Name)
{
    public override string Width => "middle";
    public override IReadOnlyList<(string Value, Text Label)> Options => Choices;

    public override string Show(JsonNode? value, Language t) => value?.GetValue<string>() ?? "";

    public override JsonNode? Read(string typed, Language t) => Choices.Any(c => c.Value == typed)
        ? typed
        : throw new Misread(new Text("Wählen Sie eine der Möglichkeiten.", "Choose one of the options."));
}
