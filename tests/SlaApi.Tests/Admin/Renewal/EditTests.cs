namespace SlaApi.Tests.Admin.Renewal;

public sealed class EditTests(People people) : IClassFixture<People>
{
    [Theory]
    [InlineData("de-DE", "1.5", "Hier trennt „,“ die Dezimalstellen: eineinhalb ist 1,5.")]
    [InlineData("de-CH", "1.000", "«1.000» kann 1 oder 1’000 heissen.")]
    [InlineData("en", "1,5", "Here “.” separates the decimals: one and a half is 1.5.")]
    [InlineData("de-AT", "zwölf", "„zwölf“ ist keine Zahl.")]
    public async Task A_number_that_can_be_read_in_two_ways_is_refused_and_kept_as_typed(string language, string typed, string sentence)
    {
        var page = await people.Draft() + "/edit/targets";
        var session = await people.SignIn("marketing@example.com", language);
        var refused = (await session.Submit(page, ("targets/1/share", typed))).Expect(400).Body;
        Assert.Contains(sentence, refused, StringComparison.Ordinal);
        Assert.Contains($"value=\"{typed}\"", refused, StringComparison.Ordinal);
        Assert.Contains("href=\"#f-targets-1-share\"", refused, StringComparison.Ordinal);
        Assert.Equal(0.95m, (decimal)(await people.Terms(page.Replace("/edit/targets", "", StringComparison.Ordinal)))["targets"]![1]!["share"]!);
    }

    [Fact]
    public async Task What_is_typed_is_stored_and_leads_to_the_next_step()
    {
        var draft = await people.Draft();
        var session = await people.SignIn("marketing@example.com", "de-DE");
        var next =
            (await session.Submit(draft + "/edit/targets", ("targets/0/amount", "1.250"), ("targets/1/share", "92,5"), ("targets/1/minCases", ""))).Expect(302);
        Assert.Equal(draft + "/edit/hours", next.Location);
        var targets = (await people.Terms(draft))["targets"]!;
        Assert.Equal(1250, (int)targets[0]!["amount"]!);
        Assert.Equal(0.925m, (decimal)targets[1]!["share"]!);

        (await session.Submit(draft + "/edit/hours", ("calendar/weeklyHours/friday", "8-12, 13:00–16.30"), ("calendar/weeklyHours/monday", ""),
            ("calendar/holidays/dates", "24.12.2027\n2027-12-31"))).Expect(302);
        var calendar = (await people.Terms(draft))["calendar"]!;
        Assert.Equal("""[{"from":"08:00","to":"12:00"},{"from":"13:00","to":"16:30"}]""", calendar["weeklyHours"]!["friday"]!.ToJsonString());
        Assert.Null(calendar["weeklyHours"]!["monday"]);
        Assert.Equal("""["2027-12-24","2027-12-31"]""", calendar["holidays"]!["dates"]!.ToJsonString());
    }

    [Fact]
    public async Task Every_form_stores_back_what_it_shows()
    {
        var draft = await people.Draft();
        var before = await people.Terms(draft);
        foreach (var language in new[] { "de-CH", "de-DE", "de-AT", "en" })
        {
            var session = await people.SignIn("marketing@example.com", language);
            foreach (var sheet in new[] { "period", "targets", "hours", "persons", "introduction", "scope", "parties", "framework", "definitions",
                "reporting", "review", "renewal", "metrics", "intake",
                "rejection", "escalation", "attribution", "currency", "exclusions", "remedies", "privacy" })
            {
                (await session.Submit($"{draft}/edit/{sheet}")).Expect(302);
            }
        }

        Assert.Equal(before.ToJsonString(), (await people.Terms(draft)).ToJsonString());
    }

    [Fact]
    public async Task What_the_agreement_cannot_hold_is_told_at_its_field()
    {
        var page = await people.Draft() + "/edit/targets";
        var session = await people.SignIn("marketing@example.com", "en");
        var refused = (await session.Submit(page, ("targets/0/amount", "0"), ("targets/1/share", "120"))).Expect(400).Body;
        Assert.Contains("href=\"#f-targets-0-amount\"", refused, StringComparison.Ordinal);
        Assert.Contains("href=\"#f-targets-1-share\"", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"120\"", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_change_of_somebody_else_in_the_same_field_stands_beside_mine_until_I_decide()
    {
        var page = await people.Draft() + "/edit/targets";
        var marketing = await people.SignIn("marketing@example.com", "en");
        var sales = await people.SignIn("sales@example.com", "en");
        var mine = await marketing.Filled(page, ("targets/0/amount", "130"));
        (await sales.Submit(page, ("targets/0/amount", "140"))).Expect(302);

        var conflict = (await marketing.Send(page, mine)).Expect(409);
        Assert.Contains("Meanwhile changed to: 140", conflict.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"130\"", conflict.Body, StringComparison.Ordinal);
        Assert.Equal(140, await Amount(page));

        mine["was"] = PageReading.Value(conflict, "main [name=was]"); // as the page now carries it
        (await marketing.Send(page, mine)).Expect(302);
        Assert.Equal(130, await Amount(page));
    }

    [Fact]
    public async Task The_change_of_somebody_else_in_another_field_stays()
    {
        var page = await people.Draft() + "/edit/targets";
        var marketing = await people.SignIn("marketing@example.com", "en");
        var mine = await marketing.Filled(page, ("targets/0/amount", "130"));
        (await (await people.SignIn("sales@example.com", "en")).Submit(page, ("targets/1/share", "90"))).Expect(302);
        (await marketing.Send(page, mine)).Expect(302);
        var targets = (await people.Terms(page.Replace("/edit/targets", "", StringComparison.Ordinal)))["targets"]!;
        Assert.Equal((130, 0.9m), ((int)targets[0]!["amount"]!, (decimal)targets[1]!["share"]!));
    }

    [Fact]
    public async Task Who_only_reads_changes_nothing()
    {
        var draft = await people.Draft();
        var viewer = await people.SignIn("viewer@example.com");
        Assert.Contains("/admin/no-access", (await viewer.Get(draft + "/edit/period")).Expect(302).Location, StringComparison.Ordinal);
    }

    private async Task<int> Amount(string page) =>
        (int)(await people.Terms(page.Replace("/edit/targets", "", StringComparison.Ordinal)))["targets"]![0]!["amount"]!;
}
