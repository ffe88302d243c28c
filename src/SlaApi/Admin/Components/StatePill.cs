using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SlaApi.Admin.Components;

/// <summary>A state as shape, word and colour: <c>&lt;state-pill look="@Look.Of(clock.State)" /&gt;</c>.</summary>
[HtmlTargetElement("state-pill")]
public sealed class StatePill(Language t) : TagHelper
{
    public required Look Look { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (output.TagName, output.TagMode) = ("span", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "pill " + Look.Tone);
        output.Content.AppendHtml("<span aria-hidden=\"true\">").Append(Look.Shape).AppendHtml("</span> ").Append(t[Look.Word]);
    }
}
