namespace SlaApi.Admin.Handovers;

/// <summary>The order of a list of leads, in words, and what its headings lead to.</summary>
/// <param name="Sort">As in the message; null for the usual order.</param>
internal sealed record ListOrder(string? Sort)
{
    private static readonly Dictionary<string, Text> Known = new(StringComparer.Ordinal)
    {
        ["handedOverAt"] = new("nach Übergabe, die älteste zuerst", "by handover, the oldest first"),
        ["-handedOverAt"] = new("nach Übergabe, die neuste zuerst", "by handover, the newest first"),
        ["dueAt"] = new("nach Fälligkeit, die früheste zuerst", "by due time, the earliest first"),
        ["-dueAt"] = new("nach Fälligkeit, die späteste zuerst", "by due time, the latest first"),
        ["updatedAt"] = new("nach Änderung, die älteste zuerst", "by last change, the oldest first"),
        ["-updatedAt"] = new("nach Änderung, die neuste zuerst", "by last change, the newest first"),
    };

    public Text Words => Sort is null ? new("die zuletzt erfassten zuerst", "the last recorded first") : Known[Sort];

    public static bool Knows(string sort) => Known.ContainsKey(sort);

    /// <summary>Of the heading of this member, for <c>aria-sort</c>; null where the list is in another order.</summary>
    public string? DirectionOf(string member) => Sort?.TrimStart('-') != member ? null : Sort[0] == '-' ? "descending" : "ascending";

    /// <summary>What its heading leads to: the other direction; first what is most wanted, the newest or what is due next.</summary>
    public string Next(string member) => Sort == member ? "-" + member : Sort == "-" + member || member == "dueAt" ? member : "-" + member;
}
