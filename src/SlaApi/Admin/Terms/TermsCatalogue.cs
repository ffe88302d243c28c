using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>
/// How each member of the terms is shown and edited; forms, document and differences are made from it. Names are in <see cref="TermNames"/>.
/// </summary>
internal static partial class TermsCatalogue
{
    /// <summary>The forms that are not called like their section.</summary>
    private static readonly Dictionary<string, string> Sheets = new() { ["responsibilities"] = "persons", ["calendar"] = "hours", ["calendars"] = "hours" };

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

    /// <summary>The form a member of the terms is edited in.</summary>
    public static string SheetOf(string pointer) => Of(pointer)?.Sheet ?? SectionOf(pointer) switch
    {
        var section when Sheets.TryGetValue(section, out var other) => other,
        var section => TermNames.Find(section) is null ? "introduction" : section,
    };

    /// <summary>The first field of a member: of a length of time, that of its number.</summary>
    public static string FieldOf(string pointer) =>
        Of(pointer) is { Kind: ValueKind.Length } member && member.Pattern.Split('/').Length == pointer.Split('/').Length ? pointer + "/value" : pointer;

    /// <summary>The part of the document a member belongs to: its first step, but for the fiscal year.</summary>
    public static string SectionOf(string pointer) => pointer.Trim('/').Split('/')[0] is var first && first == "fiscalYearStartMonth" ? "currency" : first;

    /// <summary>Single members of a section, in the order of the document: no lists, and not what is in them.</summary>
    public static IEnumerable<TermsMember> SingleIn(string section) =>
        All.Where(m => m.Section == section && !m.Pattern.Contains('*', StringComparison.Ordinal));

    private static TermsMember Of(string pattern, ValueKind kind) => new(pattern, kind);

    private static TermsMember Optional(string pattern, ValueKind kind) => new(pattern, kind) { Optional = true };

    private static TermsMember Choice<T>(string pattern) where T : struct, Enum => new(pattern, ValueKind.Choice) { Choices = typeof(T) };
}
