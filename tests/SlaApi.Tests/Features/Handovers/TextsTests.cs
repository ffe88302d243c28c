using SlaApi.Domain;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Handovers;

/// <summary>Texts of the API: normalised, measured in characters people see, and storable.</summary>
[Collection(SharedApp.Name)]
public sealed class TextsTests(App app)
{
    [Fact]
    public async Task Padding_and_composition_make_no_other_content()
    {
        var api = await app.Client();
        var key = await api.Signed();
        var padded = Leads.Lead(key, " L-1\u00A0").With("source", " Mu\u0308ller ").With("attributes", new { a = " x " });
        var made = (await api.Post("/v1/handovers", padded)).Expect(201).Json;
        Assert.Equal(
            ("L-1", "M\u00FCller", "x"), ((string?)made["externalId"], (string?)made["source"], (string?)made["attributes"]!["a"]));
        (await api.Post("/v1/handovers", padded)).Expect(200);
        (await api.Post("/v1/handovers", Leads.Lead(key).With("source", "M\u00FCller").With("attributes", new { a = "x" }))).Expect(200);
    }

    [Theory]
    [InlineData("😀")]
    [InlineData("🇨🇭")]
    [InlineData("e\u0301")]
    [InlineData("x")]
    public void A_character_is_what_people_see(string character)
    {
        var text = string.Concat(Enumerable.Repeat(character, 200));
        Assert.Equal((false, true), (Texts.IsTooLong(text, 200), Texts.IsTooLong(text + "x", 200)));
    }

    [Fact]
    public async Task An_emoji_is_one_character()
    {
        var api = await app.Client();
        var key = await api.Signed();
        var text = string.Concat(Enumerable.Repeat("😀", 200));
        (await api.Post("/v1/handovers", Leads.Lead(key).With("source", text))).Expect(201);
        Assert.Equal(
            ["/source"],
            (await api.Post("/v1/handovers", Leads.Lead(key, "L-2").With("source", text + "x"))).ExpectProblem(400, "invalid-request").Pointers);
    }

    [Fact]
    public async Task One_character_cannot_be_endless()
    {
        var api = await app.Client();
        var lead = Leads.Lead(await api.Signed()).With("source", "a" + new string('\u0321', 2_000));
        Assert.Equal(["/source"], (await api.Post("/v1/handovers", lead)).ExpectProblem(400, "invalid-request").Pointers);
    }

    [Theory]
    [InlineData("""{ "a\u0000": 1 }""")]
    [InlineData("""{ "a": "\u0000" }""")]
    [InlineData("""{ "a": { "b": [ "\u0000" ] } }""")]
    [InlineData("""{ "a": { "\u0000": 1 } }""")]
    public async Task Nul_is_refused_wherever_it_is(string attributes)
    {
        var api = await app.Client();
        var lead = Leads.Lead(await api.Signed()).With("attributes", System.Text.Json.Nodes.JsonNode.Parse(attributes));
        (await api.Post("/v1/handovers", lead)).ExpectProblem(400, "invalid-request");
        var touches = Leads.Lead("any").With("touches", new[] { new { source = "\0", at = Leads.MondayAtNine } });
        (await api.Post("/v1/handovers", touches)).ExpectProblem(400, "invalid-request");
    }

    [Fact]
    public async Task Faults_of_nested_members_have_their_whole_pointers()
    {
        var api = await app.Client();
        var id = await api.HandOver(await api.Signed());
        var long201 = new string('x', 201);
        var refused = await api.Tell(id, "won", "2026-03-05T09:00:00Z", $$"""
            "amount": { "amountMinor": -1, "currency": "XXX" }, "attribution": { "source": "{{long201}}", "touches": [ { "source": "{{long201}}",
            "campaign": null, "at": "2026-03-01T00:00:00Z" } ] }
            """);
        Assert.Equal(
            ["/amount/amountMinor", "/amount/currency", "/attribution/source", "/attribution/touches/0/source"],
            refused.ExpectProblem(400, "invalid-request").Pointers);
    }

    [Fact]
    public async Task A_signature_is_not_of_year_one()
    {
        var api = await app.Client();
        var path = $"/v1/agreements/{await api.Draft(Sample.Terms())}/versions/1";
        (await api.Post(path + "/submit", null, ("If-Match", "*"))).Expect(200);
        var signature = new { party = "marketing", name = "Leitung Marketing", signedOn = "0001-01-01" };
        Assert.Equal(["/signedOn"], (await api.Post(path + "/signatures", signature, ("If-Match", "*"))).ExpectProblem(400, "invalid-request").Pointers);
    }
}
