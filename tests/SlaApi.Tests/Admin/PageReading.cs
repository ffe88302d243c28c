using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin;

/// <summary>Reads pages of the admin as a browser does.</summary>
internal static class PageReading
{
    public static IHtmlDocument Page(this Answer answer) => new HtmlParser().ParseDocument(answer.Markup);

    /// <summary>The text inside, with one plain space for any white space.</summary>
    public static string Words(this IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The value of the first field that this selector finds.</summary>
    public static string Value(this Answer answer, string field) => answer.Page().QuerySelector(field)!.GetAttribute("value")!;

    /// <summary>The address of the first link that this selector finds.</summary>
    public static string Address(this Answer answer, string link) => answer.Page().QuerySelector(link)!.GetAttribute("href")!;
}
