namespace SlaApi.Browser.Tests.Catalogue;

/// <summary>Every page, in every state worth a look.</summary>
internal static class Pages
{
    public static IReadOnlyList<Visit> All { get; } =
    [
        new("problem", "filled", "/problems/not-found") { KnowsNoCountries = true },
    ];
}
