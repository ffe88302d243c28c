using Microsoft.AspNetCore.Mvc.Rendering;
using SlaApi.Admin.Forms;

namespace SlaApi.Admin.Components;

/// <summary>The control of a field, with what was typed, else its value.</summary>
internal sealed class FieldControl(FormField field, Form form, Language t)
{
    /// <summary>A password never comes back.</summary>
    private readonly string? _value = field.Kind == "password" ? null : form.Typed(field.Name) ?? field.Value;

    public TagBuilder Build(string id) => (field.Options, field.Kind) switch
    {
        ({ } options, "checks") => Checks(options, id),
        ({ } options, _) => Choice(options),
        (_, "textarea") => Area(),
        _ => Input(),
    };

    private TagBuilder Choice(IEnumerable<(string Value, string Label)> given)
    {
        var (select, options) = (new TagBuilder("select"), given.ToList());
        if (!options.Exists(o => o.Value.Length == 0) && (field.Optional || string.IsNullOrEmpty(_value)))
        {
            options.Insert(0, ("", field.Optional ? "–" : t["bitte wählen", "please choose"]));
        }

        foreach (var (option, label) in options)
        {
            var item = new TagBuilder("option");
            item.Attributes["value"] = option;
            item.InnerHtml.Append(label);
            if (option == (_value ?? ""))
            {
                item.Attributes["selected"] = "selected";
            }

            select.InnerHtml.AppendHtml(item);
        }

        return select;
    }

    /// <summary>The empty entry says, with no box ticked, that there were boxes.</summary>
    private TagBuilder Checks(IEnumerable<(string Value, string Label)> options, string id)
    {
        var group = new TagBuilder("div");
        group.AddCssClass("checks");
        var ticked = (_value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        group.InnerHtml.AppendHtml(Entry("hidden", "", null));
        foreach (var (index, (option, label)) in options.Index())
        {
            var box = Entry("checkbox", option, $"{id}-{index}");
            if (ticked.Remove(option))
            {
                box.Attributes["checked"] = "checked";
            }

            group.InnerHtml.AppendHtml(Labelled("check", $"{id}-{index}", label, box, boxFirst: true));
        }

        if (field.Further is { } further)
        {
            var rest = Entry("text", string.Join(", ", ticked), id + "-further");
            rest.AddCssClass("whole");
            group.InnerHtml.AppendHtml(Labelled("further-entries", id + "-further", further, rest, boxFirst: false));
        }

        return group;
    }

    private TagBuilder Entry(string type, string value, string? id)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        (input.Attributes["type"], input.Attributes["name"], input.Attributes["value"]) = (type, field.Name, value);
        if (id is not null)
        {
            input.Attributes["id"] = id;
        }

        return input;
    }

    private static TagBuilder Labelled(string css, string id, string text, TagBuilder input, bool boxFirst)
    {
        var (together, label) = (new TagBuilder("div"), new TagBuilder("label"));
        together.AddCssClass(css);
        label.Attributes["for"] = id;
        label.InnerHtml.Append(text);
        together.InnerHtml.AppendHtml(boxFirst ? input : label).AppendHtml(boxFirst ? label : input);
        return together;
    }

    private TagBuilder Area()
    {
        var area = new TagBuilder("textarea");
        area.Attributes["rows"] = "4";
        area.InnerHtml.Append("\n" + _value);
        return area;
    }

    private TagBuilder Input()
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = field.Kind == "number" ? "text" : field.Kind;
        if (field.Kind == "number")
        {
            input.Attributes["inputmode"] = "decimal";
        }

        if (!string.IsNullOrEmpty(_value))
        {
            input.Attributes["value"] = _value;
        }

        if (field.Autocomplete is not null)
        {
            input.Attributes["autocomplete"] = field.Autocomplete;
        }

        if (field.Suggestions is not null)
        {
            input.Attributes["list"] = field.Suggestions;
        }

        return input;
    }
}
