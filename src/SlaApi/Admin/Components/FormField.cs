using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SlaApi.Admin.Forms;

namespace SlaApi.Admin.Components;

/// <summary>
/// One field: label above, the fault of this field, the control with what was typed (else <c>value</c>), the hint below. With <c>options</c> a choice,
/// with an empty option where nothing is chosen or nothing need be, or, of kind <c>checks</c>, boxes to tick; of kind <c>textarea</c> several lines; else an
/// input of that type.
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

    /// <summary>Whether the page opens with the focus here.</summary>
    public bool Focus { get; set; }

    /// <summary>The style of the width: <c>short</c>, <c>middle</c>, or the whole width.</summary>
    public string? Width { get; set; }

    public string? Autocomplete { get; set; }

    public IEnumerable<(string Value, string Label)>? Options { get; set; }

    /// <summary>The label of a box for further entries, separated by commas, under the boxes to tick.</summary>
    public string? Further { get; set; }

    /// <summary>The id of a list of texts that are suggested.</summary>
    public string? Suggestions { get; set; }

    /// <summary>The value that someone else has saved in the meantime.</summary>
    public string? Theirs { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // An attribute that Razor fills with nothing arrives as an empty text.
        (Hint, Unit, Width, Theirs) = (Given(Hint), Given(Unit), Given(Width), Given(Theirs));
        (Suggestions, Further) = (Given(Suggestions), Given(Further));
        var (id, fault) = (Form.IdOf(Name), form.FaultOf(Name));
        (output.TagName, output.TagMode) = ("div", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", fault is null ? "field" : "field invalid");
        var isGroup = Kind == "checks";
        var label = new TagBuilder(isGroup ? "p" : "label");
        if (isGroup)
        {
            label.AddCssClass("label");
            label.Attributes["id"] = id + "-label";
        }
        else
        {
            label.Attributes["for"] = id;
        }

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
        Describe(Theirs is null ? null : t[$"Inzwischen geändert zu: {Theirs}", $"Meanwhile changed to: {Theirs}"], "theirs");
        if (Hint is not null)
        {
            described.Add(id + "-hint");
        }

        var control = new FieldControl(this, form, t).Build(id);
        control.Attributes["id"] = id;
        if (isGroup)
        {
            (control.Attributes["role"], control.Attributes["aria-labelledby"], control.Attributes["tabindex"]) = ("group", id + "-label", "-1");
        }
        else
        {
            control.Attributes["name"] = Name;
            control.AddCssClass(Width ?? "whole");
        }

        if (described.Count > 0)
        {
            control.Attributes["aria-describedby"] = string.Join(' ', described);
        }

        if (fault is not null && !isGroup)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        if (Focus)
        {
            control.Attributes["autofocus"] = "";
        }

        output.Content.AppendHtml(Unit is null ? control : WithUnit(control, Unit));
        if (Hint is not null)
        {
            output.Content.AppendHtml(Note("p", "hint", id + "-hint", Hint));
        }
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

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
