using System.Text.Json;
using System.Text.Json.Nodes;
using SlaApi.Domain.Agreements;
using SlaApi.Json;

namespace SlaApi.Admin;

/// <summary>A list of the terms whose items can be added and removed: what an item is called, and what a new one begins with.</summary>
/// <param name="Pattern">As in <see cref="TermNames"/>.</param>
/// <param name="New">On the button that adds one.</param>
internal sealed record TermsList(string Pattern, Text New)
{
    /// <summary>The order says something, so items can be moved.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Items have a name in place of a number, which is typed when one is added.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Items added before the parts can be signed are kept; new ones are not offered.</summary>
    public bool IsClosed { get; init; }

    /// <summary>What an item is called; null for its number.</summary>
    public Func<JsonObject, Text?> Title { get; init; } = _ => null;

    /// <summary>What a new item can begin with; the first where there is no choice.</summary>
    public IReadOnlyList<ItemTemplate> Templates { get; init; } = [new("", new("", ""), "{}")];
}

/// <param name="Key">In the form.</param>
/// <param name="Name">In the choice.</param>
/// <param name="Json">The new item.</param>
internal sealed record ItemTemplate(string Key, Text Name, string Json);

/// <summary>The lists of the terms.</summary>
internal static class TermsLists
{
    private static readonly IReadOnlyList<TermsList> All =
    [
        new("framework/annexes", new("Anhang hinzufügen", "Add an annex")) { Title = Named("name") },
        new("definitions", new("Definition hinzufügen", "Add a definition")) { IsOrdered = true, Title = Labelled },
        new("targets", new("Ziel hinzufügen", "Add a target")) { IsOrdered = true, Title = OfTarget, Templates = TargetTemplates.All },
        new("reporting/recipients", new("Empfängerin oder Empfänger hinzufügen", "Add a recipient")) { Title = Named("name") },
        new("calendars", new("Weitere Geschäftszeiten hinzufügen", "Add further opening hours"))
        {
            IsNamed = true, Templates = [new("", new("", ""), """{"timeZone":"Europe/Zurich"}""")],
        },
        new("calendar/overrides", new("Besonderen Tag hinzufügen", "Add a special day")),
        new("calendars/*/overrides", new("Besonderen Tag hinzufügen", "Add a special day")),
        new("rejection/reasons", new("Grund hinzufügen", "Add a reason")) { IsOrdered = true, Title = Labelled },
        new("escalation", new("Stufe hinzufügen", "Add a step")) { IsOrdered = true },
        new("assignment/members", new("Person hinzufügen", "Add a person")) { Title = Named("name"), IsClosed = true },
        new("currency/rates", new("Kurs hinzufügen", "Add a rate")) { Title = Named("currency") },
        new("remedies/credits/bands", new("Stufe hinzufügen", "Add a band")) { IsOrdered = true },
    ];

    /// <summary>The list at this place; null where there is none.</summary>
    public static TermsList? At(string pointer)
    {
        var steps = pointer.Split('/');
        return All.FirstOrDefault(l => l.Pattern.Split('/') is var pattern && pattern.Length == steps.Length
            && pattern.Zip(steps).All(p => p.First == "*" || p.First == p.Second));
    }

    /// <summary>The innermost list around a member; null for a single member.</summary>
    public static TermsList? Around(string pattern) =>
        pattern.LastIndexOf("/*", StringComparison.Ordinal) is var star && star < 0 ? null : At(pattern[..star]) ?? Around(pattern[..star]);

    private static Func<JsonObject, Text?> Named(string member) =>
        item => item[member] is JsonValue value && value.ToString() is { Length: > 0 } name ? new(name, name) : null;

    private static Text? Labelled(JsonObject item) =>
        (item["label"]?["de"]?.ToString(), item["label"]?["en"]?.ToString()) switch
        {
            (null, null) => null,
            var (de, en) => new(de ?? en!, en ?? de!),
        };

    private static Text? OfTarget(JsonObject item)
    {
        try
        {
            return item.Deserialize<Target>(ApiJson.Options) is { } target ? Words.Of(target) : null;
        }
        catch (JsonException)
        {
            return null; // half a length of time: what is typed last
        }
    }
}
