using NodaTime.Text;
using SlaApi.Admin.Components;
using SlaApi.Admin.Forms;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;
using SlaApi.Features.Handovers;

namespace SlaApi.Admin.Handovers;

/// <summary>
/// The filters of a list of leads as given in the address. What cannot be understood is reported and left out, so that no link ends in an error.
/// There is no search by name or address: personal data do not belong in links.
/// </summary>
internal sealed class HandoverFilters(IQueryCollection query, Form form, Language t)
{
    private static readonly Text Yes = new("ja", "yes");
    private static readonly Text No = new("nein", "no");

    private readonly Dictionary<string, string> _active = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal) { "cursor", "format" };

    /// <summary>What is filtered by, as read: name of the parameter and value in words.</summary>
    public IEnumerable<(string Name, string Value)> Active => _active.Select(f => (f.Key, f.Value));

    public string? Typed(string name) => query[name].ToString() is { Length: > 0 } value ? value : null;

    public ListOrder Order { get; private set; } = new((string?)null);

    /// <summary>What the form of the filters has no field for, as given: it is sent along.</summary>
    public IEnumerable<(string Name, string Value)> Hidden => query.Where(q => _active.ContainsKey(q.Key) && !FilterFields.HasField(q.Key))
        .Select(q => (q.Key, q.Value.ToString())).Concat(Order.Sort is { } sort ? [("sort", sort)] : []);

    /// <summary>The message of this list.</summary>
    /// <param name="agreement">Of a list of one agreement alone.</param>
    /// <param name="stage">What a stage is called.</param>
    /// <param name="targets">Names of the targets that can be chosen.</param>
    public ListHandovers Read(string? agreement, IReadOnlyList<(string Key, string Name)> targets, IReadOnlyList<(string Key, string Title)> agreements,
        Func<string, string> stage)
    {
        Order = new(Sort());
        var list = new ListHandovers
        {
            Agreement = agreement ?? OneOf("agreement", agreements, new("keine Vereinbarung", "no agreement")),
            ExternalId = One(Plain("externalId")),
            LeadId = One(Plain("leadId")),
            State = Words<HandoverState>("state", state => Look.Of(state).Word),
            Stage = One(Plain("stage", stage)),
            Clock = Words<ClockState>("clock", state => Look.Of(state).Word),
            Target = One(OneOf("target", targets, new("kein Ziel mit Frist", "no target with a clock"))),
            Source = One(Plain("source")),
            From = Day("from"),
            To = Day("to"),
            DueFrom = Day("dueFrom"),
            DueTo = Day("dueTo"),
            Unassigned = Whether("unassigned"),
            Accepted = Whether("accepted"),
            Contested = Whether("contested"),
            Completed = Whether("completed"),
            EverAccepted = Whether("everAccepted"),
            Qualifies = Whether("qualifies"),
            Counted = Whether("counted"),
            Closed = Words<Close>("closed", close => Look.Of(close == Close.Won ? HandoverState.Won : HandoverState.Lost).Word),
            ClosedFrom = Day("closedFrom"),
            ClosedTo = Day("closedTo"),
            Sort = Order.Sort,
            Cursor = Typed("cursor"),
        };
        foreach (var name in query.Keys.Where(k => !_known.Contains(k)))
        {
            Refuse(name, $"Nach „{name}“ lässt sich nicht filtern.", $"There is no filter “{name}”.");
        }

        return list;
    }

    /// <summary>The address of the list without one filter.</summary>
    public string Without(string name) => QueryString.Create(Rest(name)).ToString();

    /// <summary>The address of the list with the same filters and this order or format, from its beginning.</summary>
    public string With(string name, string value) => QueryString.Create(Rest(name).Append(KeyValuePair.Create(name, (string?)value))).ToString();

    private IEnumerable<KeyValuePair<string, string?>> Rest(string name) =>
        query.Where(q => q.Key != name && q.Key is not ("cursor" or "format") && q.Value.ToString().Length > 0)
            .Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString()));

    private static IReadOnlyList<string>? One(string? value) => value is null ? null : [value];

    private string? Plain(string name, Func<string, string>? words = null) =>
        Value(name) is { } value ? Keep(name, words?.Invoke(value) ?? value, value) : null;

    private string? Sort()
    {
        if (Value("sort") is not { } sort || ListOrder.Knows(sort))
        {
            return Typed("sort")?.Trim() is { Length: > 0 } known ? known : null;
        }

        form.Refuse("sort", new Text($"„{sort}“ ist keine Reihenfolge dieser Liste.", $"“{sort}” is no order of this list."));
        return null;
    }

    private string? OneOf(string name, IReadOnlyList<(string Key, string Name)> known, Text unknown)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        var found = known.FirstOrDefault(k => k.Key == value);
        return found.Key is null ? Refuse(name, $"„{value}“ ist {unknown.De}.", $"“{value}” is {unknown.En}.") : Keep(name, found.Name, value);
    }

    /// <summary>One value or several, separated by commas: what fulfils any of them.</summary>
    private T[]? Words<T>(string name, Func<T, Text> word) where T : struct, Enum
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        var parts = value.Split(',', StringSplitOptions.TrimEntries);
        var found = parts.Where(p => p.All(char.IsAsciiLetter) && Enum.TryParse<T>(p, ignoreCase: true, out _)).Select(p => Enum.Parse<T>(p, true)).ToArray();
        if (found.Length == parts.Length)
        {
            Keep(name, string.Join(t[" oder ", " or "], found.Select(f => t[word(f)])), value);
            return found;
        }

        Refuse(name, $"„{value}“ ist kein Zustand.", $"“{value}” is no state.");
        return null;
    }

    private LocalDate? Day(string name)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        if (LocalDatePattern.Iso.Parse(value) is { Success: true } parsed)
        {
            Keep(name, t.Day(parsed.Value), value);
            return parsed.Value;
        }

        Refuse(name, $"„{value}“ ist kein Datum. Schreiben Sie zum Beispiel 2026-11-09.", $"“{value}” is not a date. Write for example 2026-11-09.");
        return null;
    }

    private bool? Whether(string name)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        if (bool.TryParse(value, out var yes))
        {
            Keep(name, t[yes ? Yes : No], value);
            return yes;
        }

        Refuse(name, $"„{value}“ ist weder ja noch nein.", $"“{value}” is neither yes nor no.");
        return null;
    }

    private string? Value(string name)
    {
        _known.Add(name);
        return Typed(name)?.Trim() is { Length: > 0 } value ? value : null;
    }

    private string Keep(string name, string words, string value)
    {
        _active[name] = words;
        return value;
    }

    private string? Refuse(string name, string de, string en)
    {
        form.Refuse(name, new Text(de + " Dieser Filter gilt deshalb nicht.", en + " This filter is left out."));
        return null;
    }
}
