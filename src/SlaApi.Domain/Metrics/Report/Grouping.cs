namespace SlaApi.Domain.Metrics;

/// <summary>What the figures are grouped by.</summary>
/// <param name="Attribute">The name of the attribute, for <see cref="GroupKind.Attribute"/> only.</param>
public sealed record Grouping(GroupKind Kind, string? Attribute = null)
{
    private const string AttributePrefix = "attributes.";

    /// <summary>
    /// <c>month</c>, <c>week</c>, <c>day</c>, <c>source</c>, <c>campaign</c>, <c>segment</c>, <c>priority</c>, <c>stage</c>, <c>provider</c> or
    /// <c>attributes.&lt;name&gt;</c>, as written; null for anything else.
    /// </summary>
    public static Grouping? Parse(string text) => text switch
    {
        "month" => new(GroupKind.Month),
        "week" => new(GroupKind.Week),
        "day" => new(GroupKind.Day),
        "source" => new(GroupKind.Source),
        "campaign" => new(GroupKind.Campaign),
        "segment" => new(GroupKind.Segment),
        "priority" => new(GroupKind.Priority),
        "stage" => new(GroupKind.Stage),
        "provider" => new(GroupKind.Provider),
        _ when text.StartsWith(AttributePrefix, StringComparison.Ordinal) && text.Length > AttributePrefix.Length =>
            new(GroupKind.Attribute, text[AttributePrefix.Length..]),
        _ => null,
    };
}

/// <summary>The first three group by the metric's own date: handover, close or due date.</summary>
public enum GroupKind { Month, Week, Day, Source, Campaign, Segment, Priority, Stage, Provider, Attribute }
