using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SlaApi.Admin.Forms;

namespace SlaApi.Admin.Components;

/// <summary>The faults of a form, in the words shown at its fields, each a link to its field; nothing without faults.</summary>
[HtmlTargetElement("error-summary")]
public sealed class ErrorSummary(Form form, Language t) : TagHelper
{
    /// <summary>The address where a fault can be corrected; the field on the same page when missing.</summary>
    public Func<Fault, string>? Link { get; set; }

    /// <summary>What a fault's place is called, before its sentence.</summary>
    public Func<Fault, string>? Place { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!form.HasFailed)
        {
            output.SuppressOutput();
            return;
        }

        (output.TagName, output.TagMode) = ("div", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus", "");
        var title = new TagBuilder("h2");
        title.InnerHtml.Append(form.Sentence is { } sentence ? t[sentence] : t["Bitte prüfen Sie Ihre Angaben", "Please check what you entered"]);
        output.Content.AppendHtml(title);
        if (form.Faults.Count == 0)
        {
            return;
        }

        var list = new TagBuilder("ul");
        foreach (var fault in form.Faults)
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = Link?.Invoke(fault) ?? "#" + Form.IdOf(fault.Pointer.TrimStart('/'));
            link.InnerHtml.Append(Place is null ? t[fault.Detail] : $"{Place(fault)}: {t[fault.Detail]}");
            var item = new TagBuilder("li");
            item.InnerHtml.AppendHtml(link);
            list.InnerHtml.AppendHtml(item);
        }

        output.Content.AppendHtml(list);
    }
}
