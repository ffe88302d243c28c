using System.Text.Json.Nodes;

namespace SlaApi.Admin;

internal sealed record TextField(string Name, string As = "text") : TermsField(Name)
{
    public override string Kind => As;

    public override string Show(JsonNode? value, Language t) => value?.GetValue<string>() ?? "";

    public override JsonNode? Read(string typed, Language t) => typed.ReplaceLineEndings("\n");
}
