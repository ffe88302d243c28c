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
    private readonly HashSet<string> _known = new(StringComparer.Ordinal) { "cursor" };

    /// <summary>What is filtered by, as read: name of the parameter and value in words.</summary>
    public IEnumerable<(string Name, string Value)> Active => _active.Select(f => (f.Key, f.Value));

    public string? Typed(string name) => query[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>The message of this list.</summary>
    /// <param name="agreement">Of a list of one agreement alone.</param>
    /// <param name="targets">Names of the targets that can be chosen.</param>
    public ListHandovers Read(string? agreement, IReadOnlyList<(string Key, string Name)> targets, IReadOnlyList<(string Key, string Title)> agreements)
    {
        var list = new ListHandovers
        {
            Agreement = agreement ?? OneOf("agreement", agreements, new("keine Vereinbarung", "no agreement")),
            ExternalId = One(Plain("externalId")),
            LeadId = One(Plain("leadId")),
            State = One(Word<HandoverState>("state", state => Look.Of(state).Word)),
            Clock = One(Word<ClockState>("clock", state => Look.Of(state).Word)),
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
            Cursor = Typed("cursor"),
        };
        foreach (var name in query.Keys.Where(k => !_known.Contains(k)))
        {
            Refuse(name, $"Nach „{name}“ lässt sich nicht filtern.", $"There is no filter “{name}”.");
        }

        return list;
    }

    /// <summary>The address of the list without one filter.</summary>
    public string Without(string name) => QueryString.Create(query.Where(q => q.Key != name && q.Key != "cursor" && q.Value.ToString().Length > 0)
        .Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString()))).ToString();

    private static IReadOnlyList<string>? One(string? value) => value is null ? null : [value];

    private static IReadOnlyList<T>? One<T>(T? value) where T : struct => value is { } one ? [one] : null;

    private string? Plain(string name) => Value(name) is { } value ? Keep(name, value, value) : null;

    private string? OneOf(string name, IReadOnlyList<(string Key, string Name)> known, Text unknown)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        var found = known.FirstOrDefault(k => k.Key == value);
        return found.Key is null ? Refuse(name, $"„{value}“ ist {unknown.De}.", $"“{value}” is {unknown.En}.") : Keep(name, found.Name, value);
    }

    private T? Word<T>(string name, Func<T, Text> word) where T : struct, Enum
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        if (value.All(char.IsAsciiLetter) && Enum.TryParse<T>(value, ignoreCase: true, out var found))
        {
            Keep(name, t[word(found)], value);
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
