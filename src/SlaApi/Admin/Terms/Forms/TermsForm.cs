using System.Text.Json;
using System.Text.Json.Nodes;
using SlaApi.Admin.Forms;
using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>
/// One form of the terms through a request. The page carries what the person saw (<see cref="Was"/>), the items of each list (<see cref="Item"/>) and what
/// was typed; the terms are put together from these, so that nothing is stored and nothing lost while items come and go.
/// </summary>
internal sealed class TermsForm
{
    /// <summary>The name of the field that carries the terms as the person saw them.</summary>
    public const string Was = "was";

    /// <summary>Behind the name of an item: its place in the list that the person saw, or the item itself as JSON.</summary>
    public const string Item = "/.item";

    /// <summary>Behind the name of a list: that it was on the page.</summary>
    public const string List = "/.list";

    /// <summary>Behind the name of a condition: the condition as JSON, empty for none.</summary>
    public const string Condition = "/.condition";

    /// <summary>Behind the name of a field: what the person was asked about.</summary>
    public const string Sure = "/.sure";

    private readonly string _key;
    private readonly Form _form;
    private readonly Language _t;
    private readonly JsonObject _stored;

    public TermsForm(string key, Terms stored, Form form, Language t)
    {
        (_key, _form, _t, _stored) = (key, form, t, TermsTree.Of(stored));
        Seen = Parse(form.Typed(Was)) ?? Roots(_stored);
        Restore();
    }

    /// <summary>The terms as the person saw them, as far as this form edits them.</summary>
    public JsonObject Seen { get; private set; }

    /// <summary>The terms as they are in the form.</summary>
    public JsonObject Terms { get; private set; } = [];

    /// <summary>The fields, for the terms as they are in the form.</summary>
    public Sheet Sheet => Sheets.Of(_key, Terms);

    /// <summary>Puts the lists and conditions together again from what the page carried.</summary>
    public void Restore()
    {
        Terms = _stored.DeepClone().AsObject();
        foreach (var root in Sheets.RootsOf(_key))
        {
            Terms.Remove(root);
            if (Seen[root] is { } seen)
            {
                Terms[root] = seen.DeepClone();
            }
        }

        foreach (var name in _form.Names.Where(n => n.EndsWith(List, StringComparison.Ordinal) || n.EndsWith(Condition, StringComparison.Ordinal))
            .OrderBy(n => n.Count(c => c == '/')).ThenByDescending(n => n.EndsWith(Condition, StringComparison.Ordinal)).ToList())
        {
            if (name.EndsWith(Condition, StringComparison.Ordinal) && ConditionAt(name[..^Condition.Length]) is { } condition)
            {
                TermsTree.Put(Terms, condition, Parse(_form[name]));
            }
            else if (name.EndsWith(List, StringComparison.Ordinal) && ListAt(name[..^List.Length]) is { } list)
            {
                RestoreList(list);
            }
        }
    }

    /// <summary>What was typed takes the place of what was seen. A fault where it cannot be understood, or should be looked at twice.</summary>
    /// <param name="told">Whether faults are told, which is too early while items come and go.</param>
    public void Read(bool told)
    {
        // The second time the fields know what the first has changed: the currency of an amount, the member of a comparison.
        Apply(told: false);
        Apply(told);
    }

    /// <summary>The terms with the changes of this form; what someone else has changed and the person did not touch stays.</summary>
    public TermsMerge Merge()
    {
        var merge = new TermsMerge();
        var merged = _stored.DeepClone().AsObject();
        foreach (var root in Sheets.RootsOf(_key))
        {
            var result = merge.Of(root, Seen[root], _stored[root], Terms[root]);
            merged.Remove(root);
            if (result is not null)
            {
                merged[root] = result.DeepClone();
            }
        }

        merge.Result = merged;
        return merge;
    }

    /// <summary>From now on the person has seen what is stored, also where someone else has changed what the person left alone.</summary>
    public void SeeStored(TermsMerge merge)
    {
        foreach (var field in Sheet.Fields.Where(f => _form.Typed(f.Name) is not null))
        {
            var merged = TermsTree.At(merge.Result, field.Name);
            if (!JsonNode.DeepEquals(merged, TermsTree.At(Terms, field.Name)))
            {
                _form.Type(field.Name, field.Show(merged, _t));
            }
        }

        Seen = Roots(_stored);
        _form.Type(Was, null);
        foreach (var name in _form.Names.Where(n => n.EndsWith(Item, StringComparison.Ordinal)).ToList())
        {
            var item = TermsTree.At(Terms, name[..^Item.Length]);
            _form.Type(name, item is JsonObject ? item.ToJsonString() : _form.Typed(name));
        }
    }

    /// <summary>What is stored, in the words of a field.</summary>
    public string Stored(TermsField field) => field.Show(TermsTree.At(_stored, field.Name), _t) is { Length: > 0 } shown ? shown : _t["(leer)", "(empty)"];

    private void Apply(bool told)
    {
        foreach (var field in Sheet.Fields.ToList())
        {
            if (_form.Typed(field.Name) is null)
            {
                continue; // was not on the page
            }

            var before = TermsTree.At(Terms, field.Name);
            var typed = _form[field.Name];
            try
            {
                if (told && typed.Length == 0 && field.Needed)
                {
                    throw new Misread(new Text($"Angabe fehlt: {field.Label.De}.", $"Missing: {field.Label.En}."));
                }

                var value = typed.Trim(',').Length == 0 && field is ChecksField ? field.Empty
                    : typed.Length == 0 ? field.Empty
                    : typed == field.Show(before, _t).Trim() && before is not null ? before
                    : field.Read(typed, _t);
                if (told && typed.Length > 0 && typed != _form[field.Name + Sure] && !IsAsSeen(field, typed) && field.Ask(value, _t) is { } question)
                {
                    _form.Refuse(field.Name, question);
                    _form.Type(field.Name + Sure, typed);
                }

                TermsTree.Put(Terms, field.Name, value);
            }
            catch (Misread wrong)
            {
                if (told)
                {
                    _form.Refuse(field.Name, wrong.Sentence);
                }
            }
        }

        foreach (var whole in Sheet.Fields.Where(f => f.Name.EndsWith("/unit", StringComparison.Ordinal) || f is CurrencyField).Select(f => Parent(f.Name)))
        {
            if (TermsTree.At(Terms, whole) is JsonObject { Count: 1 } rest && (rest["unit"] ?? rest["currency"]) is not null
                && TermsLists.At(Parent(whole)) is null)
            {
                TermsTree.Put(Terms, whole, null); // a unit without a number
            }
        }
    }

    private bool IsAsSeen(TermsField field, string typed) => field.Show(TermsTree.At(Seen, field.Name), _t) == typed;

    private void RestoreList(string list)
    {
        var before = TermsTree.At(Terms, list);
        var prefix = list + "/";
        var names = _form.Names.Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && n.EndsWith(Item, StringComparison.Ordinal))
            .Select(n => n[prefix.Length..^Item.Length]).Where(n => !n.Contains('/', StringComparison.Ordinal)).ToList();
        JsonNode ItemOf(string name)
        {
            var given = _form[prefix + name + Item];
            return Parse(given) ?? (given.Length == 0 ? null : before switch
            {
                JsonObject named => named[given],
                JsonArray array when int.TryParse(given, System.Globalization.CultureInfo.InvariantCulture, out var i) && i >= 0 && i < array.Count => array[i],
                _ => null,
            })?.DeepClone() ?? new JsonObject();
        }

        var isNamed = TermsLists.At(list) is { IsNamed: true };
        JsonNode items = isNamed
            ? new JsonObject(names.Select(n => KeyValuePair.Create(n, (JsonNode?)ItemOf(n))))
            : new JsonArray([.. Enumerable.Range(0, names.Count).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))
                .TakeWhile(names.Contains).Select(ItemOf)]);
        var isEmpty = items is JsonArray { Count: 0 } or JsonObject { Count: 0 };
        TermsTree.Put(Terms, list, isEmpty && (isNamed || before is null || ConditionAt(Parent(list)) is not null) ? null : items);
    }

    /// <summary>A list of this form: of the catalogue, or the rows of a condition.</summary>
    private string? ListAt(string pointer) => Mine(pointer) && (TermsLists.At(pointer) is not null
        || (pointer.Split('/')[^1] is "all" or "any" && ConditionAt(Parent(pointer)) is not null)) ? pointer : null;

    private string? ConditionAt(string pointer) =>
        Mine(pointer) && TermsCatalogue.Of(pointer) is { Kind: ValueKind.Condition } member
            && member.Pattern.Split('/').Length == pointer.Split('/').Length ? pointer : null;

    private bool Mine(string pointer) => Sheets.RootsOf(_key).Contains(pointer.Split('/')[0]);

    private JsonObject Roots(JsonObject terms) =>
        new(Sheets.RootsOf(_key).Where(r => terms[r] is not null).Select(r => KeyValuePair.Create(r, terms[r]!.DeepClone()))!);

    private static string Parent(string pointer) => pointer.LastIndexOf('/') is var slash && slash < 0 ? "" : pointer[..slash];

    /// <summary>An object; null for what is none.</summary>
    private static JsonObject? Parse(string? json)
    {
        try
        {
            return json is { Length: > 1 } && json[0] == '{' ? JsonNode.Parse(json) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
