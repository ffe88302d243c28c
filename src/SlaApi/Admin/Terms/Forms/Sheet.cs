using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>Some fields of the terms that are edited together, in groups with a title.</summary>
/// <param name="Key">In the address of the page.</param>
internal sealed record Sheet(string Key, Text Title, IReadOnlyList<SheetGroup> Groups)
{
    /// <summary>All fields, also of the items of lists.</summary>
    public IEnumerable<TermsField> Fields => Groups.SelectMany(g => g.AllFields);

    /// <summary>All lists, also within items.</summary>
    public IEnumerable<SheetList> Lists => Groups.SelectMany(g => g.AllLists);
}

/// <summary>Fields that belong together, then the conditions and lists that do.</summary>
internal sealed record SheetGroup(Text? Title, IReadOnlyList<TermsField> Fields)
{
    /// <summary>The key of the target the group is about.</summary>
    public string? Target { get; init; }

    public Text? Hint { get; init; }

    /// <summary>Two fields a row, as a name and its address.</summary>
    public bool InPairs { get; init; }

    /// <summary>The pointer of the item of a list that the group is; null for what cannot be removed.</summary>
    public string? Item { get; init; }

    public IReadOnlyList<SheetCondition> Conditions { get; init; } = [];
    public IReadOnlyList<SheetList> Lists { get; init; } = [];

    public IEnumerable<TermsField> AllFields =>
        [.. Fields, .. Conditions.SelectMany(c => c.Rows.SelectMany(r => r.Fields)), .. Lists.SelectMany(l => l.Items).SelectMany(i => i.AllFields)];

    public IEnumerable<SheetList> AllLists => [.. Lists, .. Lists.SelectMany(l => l.Items).SelectMany(i => i.AllLists)];
}

/// <summary>A list whose items can be added, moved and removed.</summary>
internal sealed record SheetList(string Pointer, Text Title, TermsList Of, IReadOnlyList<SheetGroup> Items);

/// <summary>A condition as rows of field, comparison and value.</summary>
/// <param name="Join"><c>all</c> or <c>any</c> where it has a list of rows; null where it is one comparison, is missing or is nested.</param>
/// <param name="Kept">A nested condition, which is kept as it is.</param>
internal sealed record SheetCondition(string Pointer, Text Title, string? Join, IReadOnlyList<SheetGroup> Rows, Criterion? Kept)
{
    public bool IsMissing => Rows.Count == 0 && Kept is null;
}
