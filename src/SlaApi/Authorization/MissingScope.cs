namespace SlaApi.Authorization;

/// <summary>The token is valid but lacks a scope.</summary>
internal sealed class MissingScope(IReadOnlyList<string> anyOf) : Exception("The token lacks a scope.")
{
    public Text Sentence { get; } = new(
        $"Das Token braucht den Scope {string.Join(" oder ", anyOf)}.", $"The token needs the scope {string.Join(" or ", anyOf)}.");

    public string Header { get; } = $"Bearer error=\"insufficient_scope\", scope=\"{string.Join(' ', anyOf)}\"";
}
