using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SlaApi.Admin.Forms;

namespace SlaApi.Admin.Components;

/// <summary>
/// One field: label above, the fault of this field, the control with what was typed (else <c>value</c>), the hint below. With <c>options</c> a choice;
/// of kind <c>textarea</c> several lines; else an input of that type.
/// </summary>
[HtmlTargetElement("form-field", Attributes = "name,label")]
public sealed class FormField(Form form, Language t) : TagHelper
{
    /// <summary>Of the control, and of the faults that are shown here.</summary>
    public string Name { get; set; } = "";

    public string Label { get; set; } = "";
    public string Kind { get; set; } = "text";
    public string? Value { get; set; }
    public string? Hint { get; set; }

    /// <summary>What belongs behind the control: a unit, a percent sign.</summary>
    public string? Unit { get; set; }

    public bool Optional { get; set; }

    /// <summary>The style of the width: <c>short</c>, <c>middle</c>, or the whole width.</summary>
    public string? Width { get; set; }

    public string? Autocomplete { get; set; }

    public IEnumerable<(string Value, string Label)>? Options { get; set; }

    /// <summary>The value that someone else has saved in the meantime.</summary>
    public string? Theirs { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // An attribute that Razor fills with nothing arrives as an empty text.
        (Hint, Unit, Width, Theirs) = (Given(Hint), Given(Unit), Given(Width), Given(Theirs));
        var (id, fault) = (Form.IdOf(Name), form.FaultOf(Name));
        (output.TagName, output.TagMode) = ("div", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", fault is null ? "field" : "field invalid");
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label);
        if (Optional)
        {
            label.InnerHtml.AppendHtml(" ").AppendHtml(Note("span", "optional", null, t["(optional)", "(optional)"]));
        }

        output.Content.AppendHtml(label);
        var described = new List<string>();
        void Describe(string? text, string kind)
        {
            if (!string.IsNullOrEmpty(text))
            {
                output.Content.AppendHtml(Note("p", kind, $"{id}-{kind}", text));
                described.Add($"{id}-{kind}");
            }
        }

        Describe(fault is null ? null : t[fault.Detail], "error");
        Describe(string.IsNullOrEmpty(Theirs) ? null : t[$"Inzwischen geändert zu: {Theirs}", $"Meanwhile changed to: {Theirs}"], "theirs");
        if (!string.IsNullOrEmpty(Hint))
        {
            described.Add(id + "-hint");
        }

        var control = Control();
        control.Attributes["id"] = id;
        control.Attributes["name"] = Name;
        control.AddCssClass(string.IsNullOrEmpty(Width) ? "whole" : Width);
        if (described.Count > 0)
        {
            control.Attributes["aria-describedby"] = string.Join(' ', described);
        }

        if (fault is not null)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        output.Content.AppendHtml(string.IsNullOrEmpty(Unit) ? control : WithUnit(control, Unit));
        if (!string.IsNullOrEmpty(Hint))
        {
            output.Content.AppendHtml(Note("p", "hint", id + "-hint", Hint));
        }
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private TagBuilder Control()
    {
        // A password never comes back.
        var value = Kind == "password" ? null : form.Typed(Name) ?? Value;
        if (Options is not null)
        {
            var select = new TagBuilder("select");
            foreach (var (option, label) in Options)
            {
                var item = new TagBuilder("option");
                item.Attributes["value"] = option;
                item.InnerHtml.Append(label);
                if (option == (value ?? ""))
                {
                    item.Attributes["selected"] = "selected";
                }

                select.InnerHtml.AppendHtml(item);
            }

            return select;
        }

        if (Kind == "textarea")
        {
            var area = new TagBuilder("textarea");
            area.Attributes["rows"] = "4";
            area.InnerHtml.Append("\n" + value);
            return area;
        }

        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = Kind == "number" ? "text" : Kind;
        if (Kind == "number")
        {
            input.Attributes["inputmode"] = "decimal";
        }

        if (!string.IsNullOrEmpty(value))
        {
            input.Attributes["value"] = value;
        }

        if (Autocomplete is not null)
        {
            input.Attributes["autocomplete"] = Autocomplete;
        }

        return input;
    }

    private static TagBuilder WithUnit(TagBuilder control, string unit)
    {
        var together = new TagBuilder("div");
        together.AddCssClass("with-unit");
        together.InnerHtml.AppendHtml(control).AppendHtml(Note("span", "unit", null, unit));
        return together;
    }

    private static TagBuilder Note(string tag, string css, string? id, string text)
    {
        var note = new TagBuilder(tag);
        note.AddCssClass(css);
        if (id is not null)
        {
            note.Attributes["id"] = id;
        }

        note.InnerHtml.Append(text);
        return note;
    }
}
