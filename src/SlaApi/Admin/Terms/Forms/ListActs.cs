using System.Globalization;
using System.Text.Json.Nodes;
using SlaApi.Admin.Forms;

namespace SlaApi.Admin;

/// <summary>Adds, moves and removes items in what the page carries; nothing is stored, and what was typed goes with its item.</summary>
/// <param name="terms">The form, with what was typed.</param>
internal sealed class ListActs(TermsForm terms, Form form)
{
    /// <summary>The name of the buttons; their value is <c>verb:pointer</c>.</summary>
    public const string Button = "act";

    /// <summary>Behind the name of a list: what the new item begins with, or its name.</summary>
    public const string New = "/.new";

    /// <summary>Behind the name of a condition: whether all or any of its rows must hold.</summary>
    public const string Join = "/.join";

    /// <summary>Where the page opens: the field of a new item, else the button of the list.</summary>
    public string? Focus { get; private set; }

    public void Do(string act)
    {
        var (verb, pointer) = act.IndexOf(':', StringComparison.Ordinal) is var colon && colon > 0 ? (act[..colon], act[(colon + 1)..]) : (act, "");
        switch (verb)
        {
            case "add" when TermsLists.At(pointer) is { } list:
                Add(pointer, list);
                break;
            case "add-row":
                AddRow(pointer);
                break;
            case "remove" or "up" or "down" when pointer.LastIndexOf('/') is var slash and > 0:
                Move(pointer[..slash], pointer[(slash + 1)..], verb);
                break;
            case "clear":
                form.Rename(name => name.StartsWith(pointer + "/", StringComparison.Ordinal) ? null : name);
                form.Type(pointer + TermsForm.Condition, "");
                Focus = pointer;
                break;
        }

        terms.Restore();
        terms.Read(told: false);
    }

    /// <summary>Before rows are read: all or any.</summary>
    public void JoinRows()
    {
        foreach (var name in form.Names.Where(n => n.EndsWith(Join, StringComparison.Ordinal)).ToList())
        {
            var (condition, join) = (name[..^Join.Length], form[name]);
            var other = join == "all" ? "any" : "all";
            if (join is "all" or "any" && TermsTree.At(terms.Terms, $"{condition}/{other}") is JsonArray rows)
            {
                form.Type(condition + TermsForm.Condition, new JsonObject { [join] = rows.DeepClone() }.ToJsonString());
                Rename($"{condition}/{other}/", $"{condition}/{join}/");
            }
        }

        terms.Restore();
    }

    /// <summary>New items in which nothing was typed are none.</summary>
    public void DropEmpty()
    {
        foreach (var list in terms.Sheet.Lists.Select(l => l.Pointer).ToList())
        {
            Drop(list, name => form[$"{list}/{name}{TermsForm.Item}"] == "{}" && IsBlank($"{list}/{name}/"));
        }

        foreach (var name in form.Names.Where(n => n.EndsWith(TermsForm.List, StringComparison.Ordinal) && n.Split('/')[^2] is "all" or "any").ToList())
        {
            Drop(name[..^TermsForm.List.Length], row => IsBlank($"{name[..^TermsForm.List.Length]}/{row}/"));
        }

        terms.Restore();
    }

    private void Drop(string list, Func<string, bool> isEmpty)
    {
        foreach (var name in Items(list).Where(isEmpty).Reverse().ToList())
        {
            Move(list, name, "remove");
        }
    }

    /// <summary>A choice alone, which has a value from the start, is nothing typed.</summary>
    private bool IsBlank(string prefix) => form.Names.Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && !n.Contains("/.", StringComparison.Ordinal))
        .All(n => form[n].Length == 0 || n.EndsWith("/unit", StringComparison.Ordinal) || n.EndsWith("/op", StringComparison.Ordinal));

    private void Add(string list, TermsList of)
    {
        var chosen = form[list + New];
        form.Type(list + New, null);
        form.Type(list + TermsForm.List, "");
        var template = of.Templates.FirstOrDefault(t => t.Key == chosen) ?? of.Templates[0];
        var name = of.IsNamed ? NameOf(chosen) : Items(list).Count.ToString(CultureInfo.InvariantCulture);
        if (name is null || Items(list).Contains(name))
        {
            form.Type(list + New, chosen);
            form.Refuse(list + New, name is null
                ? new("Geben Sie einen Namen ein, der mit einem Buchstaben beginnt.", "Enter a name that begins with a letter.")
                : new($"„{name}“ gibt es schon.", $"“{name}” exists already."));
            return;
        }

        form.Type($"{list}/{name}{TermsForm.Item}", template.Json);
        Focus = $"{list}/{name}";
    }

    private void AddRow(string condition)
    {
        if (TermsCatalogue.Of(condition) is not { Kind: ValueKind.Condition })
        {
            return;
        }

        var now = TermsTree.At(terms.Terms, condition) as JsonObject;
        var join = now?["any"] is JsonArray ? "any" : "all";
        var rows = (now?[join] as JsonArray)?.DeepClone().AsArray() ?? [];
        if (now is not null && now[join] is null)
        {
            // One comparison becomes the first row of a list.
            rows.Add(now.DeepClone());
            Rename(condition + "/field", $"{condition}/{join}/0/field");
            Rename(condition + "/op", $"{condition}/{join}/0/op");
            Rename(condition + "/value", $"{condition}/{join}/0/value");
            form.Type($"{condition}/{join}/0{TermsForm.Item}", "0");
        }

        var count = rows.Count;
        for (var i = 0; i < count; i++)
        {
            form.Type($"{condition}/{join}/{i}{TermsForm.Item}", i.ToString(CultureInfo.InvariantCulture));
        }

        form.Type(condition + TermsForm.Condition, new JsonObject { [join] = rows }.ToJsonString());
        form.Type($"{condition}/{join}{TermsForm.List}", "");
        form.Type($"{condition}/{join}/{count}{TermsForm.Item}", "{}");
        Focus = $"{condition}/{join}/{count}";
    }

    private void Move(string list, string name, string verb)
    {
        var items = Items(list);
        if (!items.Contains(name))
        {
            return;
        }

        var isNamed = TermsLists.At(list) is { IsNamed: true };
        var place = items.IndexOf(name);
        var other = verb == "up" ? place - 1 : verb == "down" ? place + 1 : -1;
        if (verb != "remove" && (isNamed || other < 0 || other >= items.Count))
        {
            return;
        }

        string? Renamed(string item) => verb == "remove"
            ? item == name ? null : isNamed ? item : Index(item) > place ? Text(Index(item) - 1) : item
            : item == name ? Text(other) : item == Text(other) ? name : item;
        var prefix = list + "/";
        form.Rename(field => !field.StartsWith(prefix, StringComparison.Ordinal)
            || field[prefix.Length..].Split('/')[0] is not { } item || !items.Contains(item)
            ? field
            : Renamed(item) is { } renamed ? prefix + renamed + field[(prefix.Length + item.Length)..] : null);
        Focus = verb == "remove" ? list : prefix + Text(other);
    }

    /// <summary>The names of the items of a list on the page.</summary>
    private List<string> Items(string list)
    {
        var prefix = list + "/";
        var names = form.Names.Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && n.EndsWith(TermsForm.Item, StringComparison.Ordinal))
            .Select(n => n[prefix.Length..^TermsForm.Item.Length]).Where(n => !n.Contains('/', StringComparison.Ordinal));
        return TermsLists.At(list) is { IsNamed: true } ? [.. names] : [.. names.Where(n => Index(n) >= 0).OrderBy(Index)];
    }

    private void Rename(string from, string to) => form.Rename(n => n.StartsWith(from, StringComparison.Ordinal) ? to + n[from.Length..] : n);

    private static int Index(string name) => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;

    private static string Text(int index) => index.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>Spätdienst</c> becomes <c>spaetdienst</c>; null where no letter begins it.</summary>
    private static string? NameOf(string typed) => KeyText.Of(typed) is { Length: > 0 and <= 64 } key && char.IsAsciiLetter(key[0]) ? key : null;
}
