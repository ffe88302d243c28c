using AngleSharp.Dom;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.Agreements;

public sealed class ChangesTests(AgreementPages pages) : IClassFixture<AgreementPages>
{
    [Fact]
    public async Task Differences_name_the_field_and_both_values()
    {
        var key = await pages.Renewed();
        var answer = (await pages.German.Get($"/admin/agreements/{key}/versions/2/changes")).Expect(200);
        var german = answer.Page();
        Differs(german, "SQL je Monat · Anzahl", "120", "150");
        Differs(german, "Erstkontakt · Frist", "4 Geschäftsstunden", "1 Geschäftstag");
        Differs(german, "Abschlussquote · Mindestens", null, "40 %");
        Differs(german, "Kennzahl", "Fristeinhaltung", null);
        Differs(german, "Freitag", "08:00–17:00", "08:00–12:00");
        Differs(german, "Gilt ab", "1. Januar 2026", "1. Januar 2027");
        Assert.All(
            new[] { "businessHours", "/targets", "closeRate", "weeklyHours" }, word => Assert.DoesNotContain(word, answer.Body, StringComparison.Ordinal));

        var english = (await pages.English.Get($"/admin/agreements/{key}/versions/1/changes?since=2")).Expect(200);
        Assert.Contains("<option value=\"2\" selected=\"selected\">Version 2, draft</option>", english.Body, StringComparison.Ordinal);
        Assert.Contains(english.Page().QuerySelectorAll("del"), e => Marked(e, "removed:") == "1 business day");
    }

    [Fact]
    public async Task The_first_version_is_new_as_a_whole()
    {
        var key = await pages.Api.Draft(Sample.Terms());
        Assert.Contains(
            "Version 1: alles ist neu", (await pages.German.Get($"/admin/agreements/{key}/versions/1/changes")).Expect(200).Body, StringComparison.Ordinal);
        (await pages.German.Get($"/admin/agreements/{key}/versions/1/changes?since=7")).Expect(400);
    }

    private static void Differs(IDocument page, string field, string? before, string? after) => Assert.Contains(
        page.QuerySelectorAll("th[scope=row]"),
        th => th.Words() == field && Holds(th.NextElementSibling, "vorher", "del", "entfernt:", before)
            && Holds(th.NextElementSibling!.NextElementSibling, "nachher", "ins", "neu:", after));

    /// <summary>Whether the cell holds nothing but this value, marked as removed or added.</summary>
    private static bool Holds(IElement? cell, string label, string mark, string prefix, string? value) =>
        cell?.Matches($"td[data-label={label}]") == true && cell.Children is [var only] && cell.Words() == only.Words()
        && (value is null ? only.Matches("span.muted") && only.Words() == "–" : only.Matches($"{mark}.lines") && Marked(only, prefix) == value);

    /// <summary>The words after the hidden prefix.</summary>
    private static string? Marked(IElement element, string prefix) =>
        element.FirstElementChild?.Matches("span.hidden") == true && element.FirstElementChild.Words() == prefix
            && element.Words().StartsWith(prefix, StringComparison.Ordinal)
            ? element.Words()[prefix.Length..].TrimStart()
            : null;
}
