using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NodaTime.Text;

namespace SlaApi.Admin.Components;

/// <summary>
/// A strip as a picture with its legend: <c>&lt;clock-strip name="c1" strip="…" label="…" text="…" /&gt;</c>. Text keeps its size, only the hours
/// stretch.
/// </summary>
[HtmlTargetElement("clock-strip")]
public sealed class ClockStripTag(Language t) : TagHelper
{
    private const int Head = 20;
    private const int Bar = 14;
    private const int Line = 15;
    private const int Gap = 6;

    private readonly HtmlContentBuilder _svg = new();

    /// <summary>Before every id in the picture; unique on the page.</summary>
    public required string Name { get; set; }

    public required ClockStrip Strip { get; set; }

    /// <summary>The name of the picture.</summary>
    public required string Label { get; set; }

    /// <summary>What it shows, in words.</summary>
    public required string Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (output.TagName, output.TagMode) = ("div", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "evidence");
        var rows = StripFolding.Fold(Strip.Rows);
        var height = Head + rows.Sum(Height);
        _svg.AppendHtml($"<svg class=\"strip\" role=\"img\" aria-labelledby=\"{Name}-title {Name}-desc\" height=\"{height}\">");
        _svg.AppendHtml($"<title id=\"{Name}-title\">").Append(Label).AppendHtml($"</title><desc id=\"{Name}-desc\">").Append(Text).AppendHtml("</desc>");
        Patterns();
        Axis(height);
        Down(rows, Day);
        Down(rows, Hours);
        _svg.AppendHtml("</svg>");
        output.Content.AppendHtml(_svg).AppendHtml(Legend(rows));
    }

    private static int Height(StripRow row) => row.Days > 1 ? Line + Gap : (row.Marks.Count * Line) + Bar + Gap;

    private static void Down(IReadOnlyList<StripRow> rows, Action<StripRow, int> draw)
    {
        var top = Head;
        foreach (var row in rows)
        {
            draw(row, top);
            top += Height(row);
        }
    }

    private void Patterns()
    {
        _svg.AppendHtml("<defs>");
        Pattern("closed", "<path class=\"hatch\" d=\"M0 6L6 0M-1 1L1 -1M5 7L7 5\" />");
        Pattern("holiday", "<path class=\"hatch\" d=\"M0 6L6 0M0 0L6 6\" />");
        Pattern("paused", "<circle class=\"dots\" cx=\"3\" cy=\"3\" r=\"1.25\" />");
        Pattern("excluded", "<path class=\"hatch\" d=\"M1 0V6M4 0V6\" />");
        _svg.AppendHtml("</defs>");
    }

    private void Pattern(string kind, string drawing) =>
        _svg.AppendHtml($"<pattern id=\"{Name}-{kind}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">{drawing}</pattern>");

    private void Day(StripRow row, int top)
    {
        var text = row.Days > 1 ? StripWords.Folded(row, t)
            : $"{t.ShortWeekday(row.First.DayOfWeek)} {LocalDatePattern.Create(t.IsGerman ? "dd.MM." : "d MMM", t.Culture).Format(row.First)}";
        _svg.AppendHtml($"<text{(row.Days > 1 ? "" : " class=\"strong\"")} x=\"-84\" y=\"{top + Height(row) - Gap - 3}\">").Append(text).AppendHtml("</text>");
    }

    private void Axis(int height)
    {
        foreach (var (hour, anchor) in new[] { (0, "start"), (6, "middle"), (12, "middle"), (18, "middle"), (24, "end") })
        {
            var x = Percent(hour * 60);
            _svg.AppendHtml($"<text x=\"{x}\" y=\"10\" text-anchor=\"{anchor}\">{hour}</text>");
            _svg.AppendHtml($"<line class=\"axis\" x1=\"{x}\" x2=\"{x}\" y1=\"14\" y2=\"{height - Gap}\" />");
        }
    }

    private void Hours(StripRow row, int top)
    {
        if (row.Days > 1)
        {
            return;
        }

        var bar = top + (row.Marks.Count * Line);
        _svg.AppendHtml($"<rect class=\"track\" x=\"0\" y=\"{bar}\" width=\"100%\" height=\"{Bar}\" />");
        foreach (var piece in row.Pieces)
        {
            _svg.AppendHtml($"<rect {Look(piece.Kind)} x=\"{Percent(piece.From)}\" y=\"{bar}\" width=\"{Percent(piece.To - piece.From)}\" height=\"{Bar}\" />");
        }

        // Each label in a line of its own, those that point to the right first: no two can meet.
        var labels = row.Marks.Where(m => !Back(m)).Concat(row.Marks.Where(Back).Reverse()).ToList();
        for (var i = 0; i < labels.Count; i++)
        {
            var (mark, y) = (labels[i], top + (i * Line));
            var (x, point) = (Percent(mark.At), mark.Point.ToString().ToLowerInvariant());
            _svg.AppendHtml($"<line class=\"mark {point}\" x1=\"{x}\" x2=\"{x}\" y1=\"{y + 1}\" y2=\"{bar + Bar}\" />");
            var (shift, anchor) = Back(mark) ? (-4, "end") : (4, "start");
            _svg.AppendHtml($"<text class=\"label {point}\" x=\"{x}\" y=\"{y + 10}\" dx=\"{shift}\" text-anchor=\"{anchor}\">")
                .Append($"{StripWords.Shape(mark.Point)} {t[StripWords.Of(mark.Point)]} {Time(mark.At)}").AppendHtml("</text>");
        }
    }

    private HtmlContentBuilder Legend(IReadOnlyList<StripRow> rows)
    {
        var list = new HtmlContentBuilder();
        list.AppendHtml("<ul class=\"legend\">");
        foreach (var kind in rows.Where(r => r.Days == 1).SelectMany(r => r.Pieces).Select(p => p.Kind).Distinct().Order())
        {
            list.AppendHtml("<li><svg class=\"swatch\" width=\"24\" height=\"14\" aria-hidden=\"true\"><rect class=\"track\" width=\"24\" height=\"14\" />")
                .AppendHtml($"<rect {Look(kind)} width=\"24\" height=\"14\" /></svg> ")
                .Append(t[StripWords.Of(kind)]).AppendHtml("</li>");
        }

        list.AppendHtml("</ul>");
        return list;
    }

    private string Look(StripKind kind) => kind is StripKind.Counted or StripKind.Remaining or StripKind.Late
        ? $"class=\"{kind.ToString().ToLowerInvariant()}\""
        : $"class=\"shut\" fill=\"url(#{Name}-{kind.ToString().ToLowerInvariant()})\"";

    private static bool Back(StripMark mark) => mark.At > ClockStrip.Width / 2;

    private static string Percent(double minutes) => Math.Round(minutes / ClockStrip.Width * 100, 3).ToString(CultureInfo.InvariantCulture) + "%";

    private static string Time(double minutes) => string.Create(CultureInfo.InvariantCulture, $"{(int)minutes / 60:00}:{(int)minutes % 60:00}");
}
