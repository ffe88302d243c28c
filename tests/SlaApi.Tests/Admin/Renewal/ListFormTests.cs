using System.Text.Json.Nodes;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.Renewal;

/// <summary>Items of lists come and go without JavaScript; nothing typed is lost, and nothing is stored before it is saved.</summary>
public sealed class ListFormTests(People people) : IClassFixture<People>
{
    private static readonly string[] Forms =
    [
        "period", "scope", "parties", "persons", "framework", "targets", "hours", "reporting", "review", "introduction", "definitions", "metrics", "renewal",
        "intake", "rejection", "escalation", "attribution", "currency", "exclusions", "remedies", "privacy", "assignment", "legalReview",
    ];

    [Theory]
    [InlineData("de-CH")]
    [InlineData("de-DE")]
    [InlineData("de-AT")]
    [InlineData("en")]
    public async Task Every_form_of_full_terms_stores_back_what_it_shows(string language)
    {
        var key = await people.Api.Draft(FullTerms.Json());
        var page = $"/admin/agreements/{key}/versions/1";
        var before = (await people.Terms(page)).ToJsonString();
        var session = await people.SignIn("marketing@example.com", language);
        foreach (var form in Forms)
        {
            (await session.Submit($"{page}/edit/{form}")).Expect(302);
            Assert.Equal((form, before), (form, (await people.Terms(page)).ToJsonString()));
        }
    }

    [Fact]
    public async Task A_recipient_is_added_filled_in_and_another_removed()
    {
        var page = await people.Draft() + "/edit/reporting";
        var session = await people.SignIn("marketing@example.com", "en");
        var added = await session.Act(page, await session.Filled(page, ("reporting/channel", "half typ")), "add:reporting/recipients");
        Assert.Equal("half typ", added["reporting/channel"]);
        Assert.Equal("", added["reporting/recipients/1/name"]);
        Assert.Single((JsonArray)(await Terms(page))["reporting"]!["recipients"]!);

        added["reporting/recipients/1/name"] = "Team";
        added["reporting/recipients/1/email"] = "no address";
        var removed = await session.Act(page, added, "remove:reporting/recipients/0");
        Assert.Equal(("Team", "no address"), (removed["reporting/recipients/0/name"], removed["reporting/recipients/0/email"]));

        removed["reporting/recipients/0/level"] = "team";
        Assert.Contains("href=\"#f-reporting-recipients-0-email\"", (await session.Send(page, removed)).Expect(400).Body, StringComparison.Ordinal);
        removed["reporting/recipients/0/email"] = "team@example.com";
        (await session.Send(page, removed)).Expect(302);
        Assert.Equal(
            """[{"name":"Team","email":"team@example.com","level":"team"}]""", (await Terms(page))["reporting"]!["recipients"]!.ToJsonString());
    }

    [Fact]
    public async Task Targets_begin_with_a_template_and_get_a_key_of_their_own()
    {
        var page = await people.Draft() + "/edit/targets";
        var session = await people.SignIn("marketing@example.com", "de-CH");
        var form = await session.Filled(page, ("targets/.new", "acceptance"));
        form = await session.Act(page, form, "add:targets");
        form["targets/2/within/value"] = "2";
        form["targets/2/share"] = "95,5";
        form = await session.Act(page, form, "up:targets/2");
        Assert.Equal("95,5", form["targets/1/share"]);
        (await session.Send(page, form)).Expect(302);
        var targets = (await Terms(page))["targets"]!.AsArray();
        Assert.Equal(["sqls", "acceptance", "firstContact"], targets.Select(t => (string)t!["key"]!));
        Assert.Equal((0.955m, "businessHours"), ((decimal)targets[1]!["share"]!, (string)targets[1]!["within"]!["unit"]!));
    }

    [Fact]
    public async Task A_share_is_typed_in_percent_explained_in_percent_and_queried_when_it_is_tiny()
    {
        var page = await people.Draft() + "/edit/targets";
        var session = await people.SignIn("marketing@example.com", "de-DE");
        var tooMuch = (await session.Submit(page, ("targets/1/share", "120"))).Expect(400).Body;
        Assert.Contains("Mehr als 0 % und höchstens 100 %.", tooMuch, StringComparison.Ordinal);
        var form = await session.Filled(page, ("targets/1/share", "0,95"));
        var asked = (await session.Send(page, form)).Expect(400);
        Assert.Contains("Meinen Sie 95 %?", asked.Body, StringComparison.Ordinal);
        Assert.Equal(0.95m, (decimal)(await Terms(page))["targets"]![1]!["share"]!);
        form["targets/1/share/.sure"] = asked.Value("main [name='targets/1/share/.sure']");
        (await session.Send(page, form)).Expect(302);
        Assert.Equal(0.0095m, (decimal)(await Terms(page))["targets"]![1]!["share"]!);
    }

    [Fact]
    public async Task A_condition_is_built_row_by_row()
    {
        var page = await people.Draft() + "/edit/scope";
        var session = await people.SignIn("marketing@example.com", "de-CH");
        var form = await session.Act(page, await session.Filled(page), "add-row:scope/criterion");
        (form["scope/criterion/all/0/field"], form["scope/criterion/all/0/op"], form["scope/criterion/all/0/value"]) = ("Land", "in", "CH; DE");
        form = await session.Act(page, form, "add-row:scope/criterion");
        (form["scope/criterion/all/1/field"], form["scope/criterion/all/1/op"], form["scope/criterion/all/1/value"]) = ("Punktzahl", "gte", "50,5");
        form["scope/criterion/.join"] = "any";
        (await session.Send(page, form)).Expect(302);
        Assert.Equal(
            """{"any":[{"field":"attributes.Land","op":"in","value":["CH","DE"]},{"field":"score","op":"gte","value":50.5}]}""",
            (await Terms(page))["scope"]!["criterion"]!.ToJsonString());
    }

    [Fact]
    public async Task All_faults_are_told_at_once_on_their_form_and_name_their_fields()
    {
        var page = await people.Draft() + "/edit/period";
        var session = await people.SignIn("marketing@example.com", "de-DE");
        var told = (await session.Submit(page, ("scope/validFrom", "1. August 2027"), ("scope/validUntil", "01.07.2027"), ("renewal/renewOn", "bald")))
            .Expect(400).Body;
        Assert.Contains("Gilt bis liegt vor Gilt ab.", told, StringComparison.Ordinal);
        Assert.Contains("Erneuerung am: „bald“ ist kein Datum.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Gespeichert", told, StringComparison.Ordinal);
    }

    private Task<JsonNode> Terms(string page) => people.Terms(page[..page.IndexOf("/edit", StringComparison.Ordinal)]);
}
