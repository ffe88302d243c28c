using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>
/// How each member of the terms is shown and edited; forms, document and differences are made from it. A member without an entry is plain: text, number,
/// date, or yes and no. Names are in <see cref="TermNames"/>.
/// </summary>
internal static partial class TermsCatalogue
{
    /// <summary>The form of each section that has one.</summary>
    private static readonly Dictionary<string, string> Sheets = new()
    {
        ["introduction"] = "introduction", ["scope"] = "scope", ["parties"] = "parties", ["framework"] = "framework", ["definitions"] = "definitions",
        ["targets"] = "targets", ["responsibilities"] = "persons", ["reporting"] = "reporting", ["review"] = "review", ["renewal"] = "renewal",
        ["calendar"] = "hours", ["calendars"] = "hours",
    };

    private static readonly OrderedDictionary<string, TermsMember> Members =
        new([.. Sections().Concat(Targets()).Concat(Calendars()).Concat(Rules()).Select(m => KeyValuePair.Create(m.Pattern, m))]);

    public static IReadOnlyList<TermsMember> All => [.. Members.Values];

    /// <summary>The member at this place, or the one whose value this is a part or an element of; null for what is no member of the terms.</summary>
    public static TermsMember? Of(string pointer)
    {
        if (TermNames.Pattern(pointer) is not { } pattern)
        {
            return null;
        }

        pattern = pattern.EndsWith("/*", StringComparison.Ordinal) ? pattern[..^2] : pattern;
        return Members.GetValueOrDefault(pattern) ?? new(pattern, ValueKind.Text);
    }

    /// <summary>Where a member of the terms is edited; what has no form of its own leads to the first.</summary>
    public static string SheetOf(string pointer) => Of(pointer)?.Sheet ?? Sheets.GetValueOrDefault(SectionOf(pointer)) ?? "introduction";

    /// <summary>The part of the document a member belongs to: its first step, but for the fiscal year.</summary>
    public static string SectionOf(string pointer) => pointer.Trim('/').Split('/')[0] is var first && first == "fiscalYearStartMonth" ? "currency" : first;

    /// <summary>Single members of a section, in the order of the document: no lists, and not what is in them.</summary>
    public static IEnumerable<TermsMember> SingleIn(string section) =>
        All.Where(m => m.Section == section && !m.Pattern.Contains('*', StringComparison.Ordinal));

    private static TermsMember Shown(string pattern, ValueKind kind) => new(pattern, kind);

    private static TermsMember Choice<T>(string pattern) where T : struct, Enum => new(pattern, ValueKind.Choice) { Choices = typeof(T) };

    private static TermsMember Field(string pattern, ValueKind kind) => new(pattern, kind) { IsEditable = true };

    private static TermsMember ChoiceField<T>(string pattern) where T : struct, Enum => Choice<T>(pattern) with { IsEditable = true };
}
