using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.Agreements;

public sealed class ChangesTests(AgreementPages pages) : IClassFixture<AgreementPages>
{
    [Fact]
    public async Task Differences_name_the_field_and_both_values()
    {
        var key = await pages.Renewed();
        var german = (await pages.German.Get($"/admin/agreements/{key}/versions/2/changes")).Expect(200).Body;
        Differs(german, "SQL je Monat · Anzahl", "120", "150");
        Differs(german, "Erstkontakt · Frist", "4 Geschäftsstunden", "1 Geschäftstag");
        Differs(german, "Abschlussquote · Mindestens", null, "40 %");
        Differs(german, "Kennzahl", "Fristeinhaltung", null);
        Differs(german, "Freitag", "08:00–17:00", "08:00–12:00");
        Differs(german, "Gilt ab", "1. Januar 2026", "1. Januar 2027");
        Assert.All(new[] { "businessHours", "/targets", "closeRate", "weeklyHours" }, word => Assert.DoesNotContain(word, german, StringComparison.Ordinal));

        var english = (await pages.English.Get($"/admin/agreements/{key}/versions/1/changes?since=2")).Expect(200).Body;
        Assert.Contains("<option value=\"2\" selected=\"selected\">Version 2, draft</option>", english, StringComparison.Ordinal);
        Assert.Contains("removed:</span>1 business day</del>", Plain(english), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_version_is_new_as_a_whole()
    {
        var key = await pages.Api.Draft(Sample.Terms());
        Assert.Contains("Version 1: alles ist neu", (await pages.German.Get($"/admin/agreements/{key}/versions/1/changes")).Expect(200).Body,
            StringComparison.Ordinal);
        (await pages.German.Get($"/admin/agreements/{key}/versions/1/changes?since=7")).Expect(400);
    }

    private static void Differs(string page, string field, string? before, string? after)
    {
        var old = before is null ? "<span class=\"muted\">–</span>" : $"<del class=\"lines\"><span class=\"hidden\">entfernt:</span>{before}</del>";
        var now = after is null ? "<span class=\"muted\">–</span>" : $"<ins class=\"lines\"><span class=\"hidden\">neu:</span>{after}</ins>";
        Assert.Contains($"<th scope=\"row\">{field}</th><td data-label=\"vorher\">{old}</td><td data-label=\"nachher\">{now}</td>", Plain(page),
            StringComparison.Ordinal);
    }

    /// <summary>Without the white space between tags.</summary>
    private static string Plain(string page) =>
        System.Text.RegularExpressions.Regex.Replace(System.Text.RegularExpressions.Regex.Replace(page, @">\s+", ">"), @"\s+<", "<");
}
