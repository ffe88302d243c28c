namespace SlaApi.Domain.Agreements;

/// <summary>
/// What every member of <see cref="Terms"/> is called, once, by its JSON pointer without the first slash. <c>*</c> is any one step: an index, a key, a party.
/// A list may also name its single element: <c>metrics/*</c>. Forms, document, differences and gaps read their names here.
/// </summary>
public static partial class TermNames
{
    private static readonly (string[] Steps, Text Name)[] Entries = [.. All().Select(e => (e.Pattern.Split('/'), e.Name))];

    /// <summary>Every entry, in the order of the document.</summary>
    public static IReadOnlyList<(string Pattern, Text Name)> All() =>
        [.. Sections(), .. Parties(), .. Definitions(), .. Targets(), .. Reporting(), .. Calendars(), .. Handling(), .. Consequences()];

    /// <summary>The name of exactly this member; null where it is no member, or only a part of one: of a length of time, of an amount.</summary>
    public static Text? Find(string pointer) => Entry(Steps(pointer)).Name;

    /// <summary>The name of this member, else of the nearest one around it; the last step where there is none.</summary>
    public static Text Of(string pointer)
    {
        var steps = Steps(pointer);
        return Enumerable.Range(0, steps.Length).Select(n => Entry(steps[..^n]).Name).FirstOrDefault(name => name is not null) ?? new(steps[^1], steps[^1]);
    }

    /// <summary>The pattern of the nearest named member: <c>targets/*/within</c> for <c>/targets/2/within/unit</c>; null for what is no member of the
    /// terms.</summary>
    public static string? Pattern(string pointer)
    {
        var steps = Steps(pointer);
        return Enumerable.Range(0, steps.Length).Select(n => Entry(steps[..^n]).Steps).FirstOrDefault(found => found is not null) is { } pattern
            ? string.Join('/', pattern) : null;
    }

    /// <summary>The names on the way to this member, from its section on: <c>Parteien, Verkauf, Vertretung, E-Mail</c>.</summary>
    public static Text Path(string pointer)
    {
        var steps = Steps(pointer);
        var entries = Enumerable.Range(1, steps.Length).Select(n => Entry(steps[..n])).ToList();
        var names = entries.Where((e, n) => e.Name is not null && !(n + 1 < entries.Count && entries[n + 1].Steps is [.., "*"]))
            .Select(e => e.Name).Distinct().ToList();
        return new(string.Join(", ", names.Select(n => n.De)), string.Join(", ", names.Select(n => n.En)));
    }

    private static string[] Steps(string pointer) => pointer.Trim('/').Split('/');

    private static (string[] Steps, Text Name) Entry(string[] steps) => Array.Find(Entries, e => Matches(e.Steps, steps));

    private static bool Matches(string[] pattern, string[] steps) =>
        pattern.Length == steps.Length && pattern.Zip(steps).All(p => p.First == "*" || p.First == p.Second);

    private static IEnumerable<(string Pattern, Text Name)> Person(string at, Text name) =>
    [
        (at, name),
        (at + "/name", new("Name", "Name")),
        (at + "/email", new("E-Mail", "E-mail")),
    ];
}
