using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.Imports;

public sealed class ImportTests(People people) : IClassFixture<People>
{
    private const string File = "Lead ID,Create Date,Lifecycle Stage,Original Source,Company\n"
        + "A-1,2026-02-02 09:00,sql,Webinar,Alpha AG\nA-2,2026-02-03,sql,Messe,Beta GmbH\nA-3,gestern,sql,Messe,Gamma\n";

    [Fact]
    public async Task A_file_goes_from_its_upload_over_a_trial_run_to_the_leads()
    {
        var root = "/admin/agreements/" + await people.Signed();
        var session = await people.SignIn("marketing@example.com", "en");
        var map = (await session.Upload(root + "/import", "export.csv", File)).Expect(302).Location!;
        var shown = (await session.Get(map)).Expect(200);
        Assert.Contains("Beta GmbH", shown.Page().QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        var guessed = AdminSession.Filled(shown);
        Assert.Equal(
            ["externalId", "handedOverAt", "stage", "source", "lead.company"], Enumerable.Range(0, 5).Select(i => guessed[$"column/{i}"]));

        var trial = (await session.Send(map, guessed)).Expect(302).Location!;
        var result = await Done(session, trial);
        Assert.Contains("This is what would happen. Nothing is stored yet.", result.Body, StringComparison.Ordinal);
        Assert.Equal(["3 Rows read", "2 new", "0 updated", "0 unchanged", "0 skipped", "1 rejected"], Counts(result));
        Assert.Equal("4", result.Page().QuerySelector("tbody th")!.TextContent);
        Assert.Empty(await Leads(root));
        Assert.Contains("4,Create Date,", (await session.Get(result.Address("a[href*='handler=Errors']"))).Expect(200).Body, StringComparison.Ordinal);

        var import = (await session.Send(trial, AdminSession.Filled(result))).Expect(302).Location!;
        Assert.Equal(["3 Rows read", "2 new", "0 updated", "0 unchanged", "0 skipped", "1 rejected"], Counts(await Done(session, import)));
        Assert.Equal(["A-2", "A-1"], await Leads(root));
    }

    [Fact]
    public async Task What_is_missing_is_named_at_its_field_and_what_was_chosen_stays()
    {
        var root = "/admin/agreements/" + await people.Signed();
        var session = await people.SignIn("marketing@example.com", "en");
        Assert.Contains("Choose a file.", (await session.Upload(root + "/import", "empty.csv", "")).Expect(400).Body, StringComparison.Ordinal);
        var map = (await session.Upload(root + "/import", "export.csv", File)).Expect(302).Location!;
        var refused = (await session.Submit(map, ("column/1", "externalId"), ("zone", "Mars/Base"))).Expect(400);
        Assert.Contains("Another column already has this meaning.", refused.Body, StringComparison.Ordinal);
        var unknown = (await session.Submit(map, ("column/2", ""), ("zone", "Mars/Base"))).Expect(400);
        Assert.Contains("This time zone is unknown.", unknown.Body, StringComparison.Ordinal);
        Assert.Contains("No column or constant for 'stage'.", unknown.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Mars/Base\"", unknown.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_reads_imports_nothing_and_the_page_for_the_CRM_names_the_administrator()
    {
        var root = "/admin/agreements/" + await people.Signed();
        var viewer = await people.SignIn("viewer@example.com", "en");
        Assert.Contains("/admin/no-access", (await viewer.Get(root + "/import")).Expect(302).Location, StringComparison.Ordinal);
        var connect = (await viewer.Get(root + "/connect")).Expect(200);
        Assert.Equal("mailto:admin@example.com", connect.Address("main a[href^=mailto]"));
        Assert.Null(connect.Page().QuerySelector("main a[href$='/import']"));
        var marketing = await people.SignIn("marketing@example.com", "en");
        Assert.Equal(root + "/import", (await marketing.Get(root + "/connect")).Expect(200).Address("main a.primary"));
        Assert.Equal(root + "/connect", (await marketing.Get(root + "/handovers")).Expect(200).Address(".empty a.button"));
        var foreign = "/admin/agreements/" + await people.Signed();
        var map = (await marketing.Upload(root + "/import", "export.csv", File)).Expect(302).Location!;
        (await marketing.Get(map.Replace(root, foreign, StringComparison.Ordinal))).Expect(404);
    }

    private static async Task<Answer> Done(AdminSession session, string page)
    {
        var answer = (await session.Get(page)).Expect(200);
        for (var i = 0; i < 150 && answer.Header("Refresh") is not null; i++)
        {
            await Task.Delay(200);
            answer = (await session.Get(page)).Expect(200);
        }

        return answer;
    }

    private static IEnumerable<string> Counts(Answer result) => result.Page().QuerySelectorAll("ul.bridge li").Select(l => l.Words());

    private async Task<IEnumerable<string?>> Leads(string root) =>
        (await people.Api.Get($"/v1/handovers?agreement={root.Split('/')[^1]}")).Expect(200).Json["items"]!.AsArray().Select(h => (string?)h!["externalId"]);
}
