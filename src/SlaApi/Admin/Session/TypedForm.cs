using Microsoft.AspNetCore.Razor.TagHelpers;
using SlaApi.Admin.Forms;

namespace SlaApi.Admin.Session;

/// <summary>
/// The form of a page in which people type: the language switch in the head belongs to it, so that a change of the language carries everything along.
/// </summary>
[HtmlTargetElement("form", Attributes = "data-guard")]
public sealed class TypedForm(Form form) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (form.Element is null)
        {
            form.Element = "typed";
            output.Attributes.SetAttribute("id", form.Element);
        }
    }
}

/// <summary>A hidden value belongs to what was typed: shown again, it stays as it was when the page was opened.</summary>
[HtmlTargetElement("input", Attributes = "[type=hidden],name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HiddenValue(Form form) : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("name", Name);
        if (form.IsRestored && form.Typed(Name) is { } value)
        {
            output.Attributes.SetAttribute("value", value);
        }
    }
}
