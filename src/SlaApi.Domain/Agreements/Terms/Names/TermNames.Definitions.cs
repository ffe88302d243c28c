namespace SlaApi.Domain.Agreements;

/// <summary>The names of sections 5 and 7.</summary>
public static partial class TermNames
{
    private static IEnumerable<(string Pattern, Text Name)> Definitions() =>
    [
        ("definitions/*/term", new("Begriff", "Term")),
        ("definitions/*/label", new("Bezeichnung", "Label")),
        ("definitions/*/text", new("Text", "Text")),
        ("definitions/*/criterion", new("Erfüllt, wenn", "Fulfilled if")),
        ("definitions/*/conversion", new("Gerechnet", "Measured")),
        ("definitions/*/conversion/fromStage", new("von Lead-Phase", "from stage")),
        ("definitions/*/conversion/toStage", new("zu Lead-Phase", "to stage")),
        ("definitions/*/conversion/window", new("Innerhalb von", "Within")),
        ("metrics/*", new("Kennzahl", "Metric")),
    ];
}
