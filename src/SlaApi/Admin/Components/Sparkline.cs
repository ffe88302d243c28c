using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SlaApi.Admin.Components;

/// <summary>
/// A course over time as a small line, with the agreed level as a dotted one and the last value as a dot. Where a value is missing the line is broken. The
/// values themselves belong into a table near it: <c>&lt;spark-line id="spark-0" title="…" description="…" points="values" goal="0.95" /&gt;</c>.
/// </summary>
[HtmlTargetElement("spark-line", Attributes = "id,points")]
public sealed class Sparkline : TagHelper
{
    private const double Width = 112;
    private const double Height = 28;
    private const double Edge = 4;

    /// <summary>Unique on the page.</summary>
    public string Id { get; set; } = "";

    /// <summary>What is drawn, in a few words.</summary>
    public string Title { get; set; } = "";

    /// <summary>What the picture shows, in a sentence.</summary>
    public string Description { get; set; } = "";

    /// <summary>The earliest first; null where there was nothing to measure.</summary>
    public IReadOnlyList<double?> Points { get; set; } = [];

    public double? Goal { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var values = Points.OfType<double>().ToList();
        if (values.Count == 0)
        {
            (output.TagName, output.TagMode) = ("span", TagMode.StartTagAndEndTag);
            output.Attributes.SetAttribute("class", "muted");
            output.Content.Append("–");
            return;
        }

        (output.TagName, output.TagMode) = ("svg", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "spark");
        output.Attributes.SetAttribute("viewBox", $"0 0 {Width} {Height}");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-labelledby", $"{Id}-title {Id}-desc");
        output.Content.AppendHtml(Tag("title", Id + "-title", Title)).AppendHtml(Tag("desc", Id + "-desc", Description));
        var (low, high) = (Math.Min(values.Min(), Goal ?? double.MaxValue), Math.Max(values.Max(), Goal ?? double.MinValue));
        string X(int i) => At(Edge + (i * (Width - (2 * Edge)) / Math.Max(Points.Count - 1, 1)));
        string Y(double value) => At(Height - Edge - (high > low ? (value - low) / (high - low) * (Height - (2 * Edge)) : (Height / 2) - Edge));
        if (Goal is { } goal)
        {
            output.Content.AppendHtml($"<path class=\"goal\" d=\"M{At(Edge)} {Y(goal)}H{At(Width - Edge)}\" />");
        }

        var path = string.Concat(Points.Select((p, i) => p is { } value ? $"{(i > 0 && Points[i - 1] is not null ? "L" : "M")}{X(i)} {Y(value)}" : ""));
        output.Content.AppendHtml($"<path class=\"line\" d=\"{path}\" />");
        var last = Enumerable.Range(0, Points.Count).Last(i => Points[i] is not null);
        output.Content.AppendHtml($"<circle class=\"dot\" cx=\"{X(last)}\" cy=\"{Y(Points[last]!.Value)}\" r=\"3\" />");
    }

    private static string At(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private static TagBuilder Tag(string name, string id, string text)
    {
        var tag = new TagBuilder(name);
        tag.Attributes["id"] = id;
        tag.InnerHtml.Append(text);
        return tag;
    }
}
