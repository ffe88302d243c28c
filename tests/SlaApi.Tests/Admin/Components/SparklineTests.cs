using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SlaApi.Admin.Components;

namespace SlaApi.Tests.Admin.Components;

public sealed class SparklineTests
{
    [Fact]
    public void A_missing_value_breaks_the_line_and_the_last_known_one_has_the_dot()
    {
        var svg = Draw(new Sparkline { Id = "s", Title = "Titel", Description = "Beschreibung", Points = [0, 10, null, 5, null] });
        Assert.Contains("d=\"M4 24L30 4M82 14\"", svg, StringComparison.Ordinal);
        Assert.Contains("cx=\"82\" cy=\"14\"", svg, StringComparison.Ordinal);
        Assert.Contains("aria-labelledby=\"s-title s-desc\"", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void The_goal_is_within_the_picture() =>
        Assert.Contains("<path class=\"goal\" d=\"M4 4H108\" />", Draw(new Sparkline { Id = "s", Points = [0, 5], Goal = 10 }), StringComparison.Ordinal);

    [Fact]
    public void Equal_values_are_a_line_in_the_middle() =>
        Assert.Contains("d=\"M4 14L108 14\"", Draw(new Sparkline { Id = "s", Points = [3, 3] }), StringComparison.Ordinal);

    [Fact]
    public void Nothing_measured_is_a_dash() => Assert.Equal("<span class=\"muted\">–</span>", Draw(new Sparkline { Id = "s", Points = [null, null] }));

    private static string Draw(Sparkline line)
    {
        var output = new TagHelperOutput("spark-line", new TagHelperAttributeList(),
            (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        line.Process(new TagHelperContext(new TagHelperAttributeList(), new Dictionary<object, object>(), "x"), output);
        using var text = new StringWriter();
        output.WriteTo(text, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return text.ToString();
    }
}
