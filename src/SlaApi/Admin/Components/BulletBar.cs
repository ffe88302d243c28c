using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SlaApi.Admin.Components;

/// <summary>
/// A figure on its way to a goal as a bar, with a mark at the expected value. The picture adds nothing to the text beside it, so it is
/// hidden from readers of the text.
/// </summary>
[HtmlTargetElement("bullet-bar")]
public sealed class BulletBar : TagHelper
{
    public double Value { get; set; }

    /// <summary>The end of the bar.</summary>
    public double Goal { get; set; }

    /// <summary>The value expected by now; no mark when missing.</summary>
    public double? Pace { get; set; }

    /// <summary>As in <see cref="Look.Tone"/>.</summary>
    public string Tone { get; set; } = "running";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (output.TagName, output.TagMode) = ("svg", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "bullet");
        output.Attributes.SetAttribute("viewBox", "0 0 200 12");
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.AppendHtml("<rect class=\"track\" x=\"0\" y=\"2\" width=\"200\" height=\"8\" rx=\"2\" />");
        output.Content.AppendHtml($"<rect class=\"fill {Tone}\" x=\"0\" y=\"2\" width=\"{At(Value)}\" height=\"8\" rx=\"2\" />");
        if (Pace is { } pace)
        {
            output.Content.AppendHtml($"<rect class=\"mark\" x=\"{At(pace * 0.99)}\" y=\"0\" width=\"2\" height=\"12\" />");
        }
    }

    private string At(double value) => Math.Round(Goal <= 0 ? 0 : Math.Clamp(value / Goal, 0, 1) * 200, 1).ToString(CultureInfo.InvariantCulture);
}
