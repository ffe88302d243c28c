namespace SlaApi.Admin.Components.Charts;

/// <summary>What every chart has: a name, what it shows in a sentence, its axes, and the same numbers as a table.</summary>
internal abstract record Chart
{
    /// <summary>Unique on the page.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>A description of the picture for people who cannot see it.</summary>
    public required string Description { get; init; }

    /// <summary>Marks along the lower edge, in percent.</summary>
    public required IReadOnlyList<Tick> Along { get; init; }

    /// <summary>Marks along the left edge, in pixels from above.</summary>
    public required IReadOnlyList<Tick> Upward { get; init; }

    public required ChartTable Table { get; init; }
}

/// <param name="Anchor">Which end of the label is at the mark: <c>start</c>, <c>middle</c>, <c>end</c>.</param>
internal sealed record Tick(double At, string Label, string Anchor = "middle");

/// <param name="Rows">Each as many cells as there are heads; the first cell names the row, the others are numbers.</param>
internal sealed record ChartTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows);
