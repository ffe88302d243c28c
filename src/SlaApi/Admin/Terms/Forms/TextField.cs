using System.Text.Json.Nodes;

namespace SlaApi.Admin;

internal sealed record TextField(string Name, string As = "text") : TermsField(Name)
{
    public override string Kind => As;

    public override string Show(JsonNode? value, Language t) => value?.GetValue<string>() ?? "";

    public override JsonNode? Read(string typed, Language t) => typed.ReplaceLineEndings("\n");
}

/// <summary>The code of a currency, in capitals however it is typed.</summary>
internal sealed record CurrencyField(string Name, string Default = "") : TermsField(Name)
{
    public override string Width => "short";

    public override IReadOnlyList<Text> Suggestions => [new("CHF", "CHF"), new("EUR", "EUR"), new("USD", "USD"), new("GBP", "GBP")];

    public override string Show(JsonNode? value, Language t) => value?.GetValue<string>() ?? Default;

    public override JsonNode? Read(string typed, Language t) => typed.ToUpperInvariant();
}
