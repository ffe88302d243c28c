using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>How far a draft is: its forms, the comparison, the signatures. A first version has more to fill in than one that succeeds another.</summary>
/// <param name="Current">The key of a form, <c>compare</c> or <c>sign</c>.</param>
internal sealed record RenewalSteps(string Agreement, int Number, string Current)
{
    private static readonly IReadOnlyList<string> OfFirst = ["period", "scope", "parties", "persons", "framework", "targets", "hours", "reporting", "review"];
    private static readonly IReadOnlyList<string> OfSuccessor = ["period", "targets", "hours", "persons"];

    /// <summary>The terms of the draft; null once it is submitted, when nothing is open.</summary>
    public Terms? Terms { get; init; }

    /// <param name="State">Null for the signatures.</param>
    /// <param name="Address">Null for the current step, and for those that cannot be reached yet or no longer.</param>
    public sealed record Step(Text Title, bool IsCurrent, TaskState? State, string? Address);

    /// <summary>The forms that are filled in one after the other.</summary>
    public static IReadOnlyList<string> FormsOf(int number) => number == 1 ? OfFirst : OfSuccessor;

    public IEnumerable<Step> Steps()
    {
        var root = $"/admin/agreements/{Agreement}/versions/{Number}";
        var states = Terms is null ? [] : TermsTasks.Of(Terms).ToDictionary(t => t.Sheet, t => t.State);
        var isReached = Current != "sign";
        foreach (var form in FormsOf(Number))
        {
            yield return new(
                Sheets.TitleOf(form), form == Current, states.GetValueOrDefault(form, TaskState.Done),
                form == Current || !isReached ? null : $"{root}/edit/{form}");
        }

        var open = Terms is not null && TermsGaps.Of(Terms).Count > 0;
        yield return new(
            new("Vergleich", "Compare"), Current == "compare", Terms is null ? TaskState.Done : open ? TaskState.Incomplete : null,
            Current == "compare" || !isReached ? null : root + "/compare");
        yield return new(new("Unterschrift", "Signature"), Current == "sign", null, null);
    }
}
