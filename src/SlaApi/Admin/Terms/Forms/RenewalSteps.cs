namespace SlaApi.Admin;

/// <summary>How far a renewal is: four forms, the comparison, the signatures.</summary>
/// <param name="Current">A key of <see cref="Sheets.Steps"/>, <c>compare</c> or <c>sign</c>.</param>
internal sealed record RenewalSteps(string Agreement, int Number, string Current)
{
    private static readonly (string Key, Text Title)[] All =
    [
        ("period", new("Zeitraum", "Period")), ("targets", new("Ziele", "Targets")), ("hours", new("Zeiten", "Hours")), ("persons", new("Personen", "Persons")),
        ("compare", new("Vergleich", "Compare")), ("sign", new("Unterschrift", "Signature")),
    ];

    /// <param name="Address">Null for the current step, and for those that cannot be reached yet or no longer.</param>
    public sealed record Step(Text Title, bool IsCurrent, bool IsDone, string? Address);

    public IEnumerable<Step> Steps()
    {
        var root = $"/admin/agreements/{Agreement}/versions/{Number}";
        var current = Array.FindIndex(All, s => s.Key == Current);
        return All.Select((step, i) => new Step(
            step.Title, i == current, i < current,
            i == current || Current == "sign" || step.Key == "sign" ? null : step.Key == "compare" ? root + "/compare" : $"{root}/edit/{step.Key}"));
    }
}
