using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>How far a form of a draft is.</summary>
internal enum TaskState { Done, Incomplete, NotBegun }

/// <summary>One form of a draft, as a task.</summary>
/// <param name="IsNeeded">The version cannot be signed without it.</param>
internal sealed record TermsTask(string Sheet, Text Title, TaskState State, bool IsNeeded);

/// <summary>The forms of a draft as a list of tasks, with what the terms really hold.</summary>
internal static class TermsTasks
{
    public static IReadOnlyList<TermsTask> Of(Terms terms)
    {
        var (json, open) = (TermsTree.Of(terms), TermsGaps.Of(terms).Select(g => TermsCatalogue.SheetOf(g.Pointer)).ToHashSet());
        TermsTask Task(string sheet, bool isNeeded) => new(
            sheet, Sheets.TitleOf(sheet),
            !IsBegun(sheet, json) ? TaskState.NotBegun : open.Contains(sheet) ? TaskState.Incomplete : TaskState.Done, isNeeded);
        return [.. Sheets.Needed.Select(s => Task(s, true)), .. Sheets.Further.Select(s => Task(s, false))];
    }

    public static Text Word(TaskState state) => state switch
    {
        TaskState.Done => new("erledigt", "done"),
        TaskState.Incomplete => new("unvollständig", "incomplete"),
        _ => new("noch nicht begonnen", "not begun yet"),
    };

    private static bool IsBegun(string sheet, System.Text.Json.Nodes.JsonObject terms) =>
        Sheets.Of(sheet, terms).Fields.Any(f => TermsTree.At(terms, f.Name) is not null and not System.Text.Json.Nodes.JsonArray { Count: 0 });
}
