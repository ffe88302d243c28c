using Microsoft.AspNetCore.Razor.TagHelpers;
using NodaTime.Text;

namespace SlaApi.Admin.Components;

/// <summary>
/// An instant as the local time of a zone, with the exact UTC instant beside it for machines: <c>&lt;local-time at="x" zone="zone" /&gt;</c>.
/// </summary>
[HtmlTargetElement("local-time")]
public sealed class LocalTimeTag(Language t) : TagHelper
{
    public Instant At { get; set; }
    public required DateTimeZone Zone { get; set; }

    /// <summary>Only <c>HH:mm</c>.</summary>
    public bool TimeOnly { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (output.TagName, output.TagMode) = ("time", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("datetime", InstantPattern.General.Format(At));
        var local = At.InZone(Zone).LocalDateTime;
        output.Content.Append(TimeOnly ? t.Time(local.TimeOfDay) : t.Moment(local));
    }
}
