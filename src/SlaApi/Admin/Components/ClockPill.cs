using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SlaApi.Admin.Components;

/// <summary>A clock in one line: shape, name of its target, and its state in words, or while it runs when it is due.</summary>
[HtmlTargetElement("clock-pill")]
public sealed class ClockPill(Language t) : TagHelper
{
    public required Look Look { get; set; }

    /// <summary>Of the target.</summary>
    public required string Name { get; set; }

    /// <summary>When it is due, in local time; shown instead of the state.</summary>
    public LocalDateTime? Due { get; set; }

    /// <summary>Where its evidence is shown.</summary>
    public string? Link { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (output.TagName, output.TagMode) = (Link is null ? "span" : "a", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "pill clock " + Look.Tone);
        if (Link is not null)
        {
            output.Attributes.SetAttribute("href", Link);
        }

        var state = Due is { } due ? t[$"fällig {t.Moment(due)}", $"due {t.Moment(due)}"] : t[Look.Word];
        output.Content.AppendHtml("<span aria-hidden=\"true\">").Append(Look.Shape).AppendHtml("</span> <b>").Append(Name).AppendHtml("</b> ").Append(state);
    }
}
