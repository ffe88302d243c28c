using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SlaApi.Admin.Components;

/// <summary>Links to the next page of a list and back to its beginning; nothing where one page holds everything.</summary>
[HtmlTargetElement("pager")]
public sealed class Pager(Language t) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <summary>The cursor of the next page.</summary>
    public string? Next { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Next = string.IsNullOrEmpty(Next) ? null : Next; // an attribute that Razor fills with nothing arrives as an empty text
        var request = View.HttpContext.Request;
        var later = request.Query.ContainsKey("cursor");
        if (string.IsNullOrEmpty(Next) && !later)
        {
            output.SuppressOutput();
            return;
        }

        (output.TagName, output.TagMode) = ("nav", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", t["Seiten", "Pages"]);
        var filters = request.Query.Where(q => q.Key != "cursor").Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString())).ToList();
        if (later)
        {
            output.Content.AppendHtml(Link(t["Zum Anfang", "Back to the first page"], request.Path + QueryString.Create(filters)));
        }

        if (!string.IsNullOrEmpty(Next))
        {
            output.Content.AppendHtml(Link(t["Weitere", "Next page"],
                request.Path + QueryString.Create([.. filters, KeyValuePair.Create("cursor", (string?)Next)])));
        }
    }

    private static TagBuilder Link(string text, string address)
    {
        var link = new TagBuilder("a");
        link.AddCssClass("button quiet");
        link.Attributes["href"] = address;
        link.InnerHtml.Append(text);
        return link;
    }
}
