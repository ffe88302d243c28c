using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Handovers;

[Collection(SharedApp.Name)]
public sealed class RecordHandoverTests(App app)
{
    [Fact]
    public async Task A_handover_under_a_version_in_force_starts_its_clocks()
    {
        var api = await app.Client();
        var key = await api.Signed();
        var made = (await api.Post("/v1/handovers", Leads.Lead(key))).Expect(201);

        Assert.Equal($"/v1/handovers/{made.Json["id"]}", made.Location);
        Assert.False((bool)made.Json["observed"]!);
        var clock = Assert.Single(made.Json["clocks"]!.AsArray())!;
        Assert.Equal("firstContact", (string?)clock["target"]);
        Assert.Equal("2026-03-02T12:00:00Z", (string?)clock["dueAt"]);
        Assert.Equal("breached", (string?)clock["state"]);
        Assert.Equal(made.Tag, (await api.Get(made.Location!)).Expect(200).Tag);
    }

    [Fact]
    public async Task A_number_is_the_same_however_it_is_written()
    {
        var api = await app.Client();
        var key = await api.Signed();
        var made = (await api.Post("/v1/handovers", Leads.Lead(key).With("score", 70.50m))).Expect(201);
        Assert.Equal("70.5", made.Json["score"]!.ToJsonString());
        (await api.Post("/v1/handovers", Leads.Lead(key).With("score", 70.5m))).Expect(200);
        var whole = (await api.Patch(made.Location!, """{ "score": 72.0 }""", made.Tag!)).Expect(200);
        Assert.Equal((whole.Body, whole.Tag), ((await api.Get(made.Location!)).Body, (await api.Get(made.Location!)).Tag));
    }

    [Fact]
    public async Task Where_no_version_is_in_force_it_is_only_observed()
    {
        var api = await app.Client();
        var key = await api.Draft(Sample.Terms());
        var made = (await api.Post("/v1/handovers", Leads.Lead(key))).Expect(201);
        Assert.True((bool)made.Json["observed"]!);
        Assert.Empty(made.Json["clocks"]!.AsArray());
    }

    [Fact]
    public async Task Submitted_again_it_is_the_same_and_other_content_is_a_conflict()
    {
        var api = await app.Client();
        var key = await api.Signed();
        var made = (await api.Post("/v1/handovers", Leads.Lead(key))).Expect(201);
        Assert.Equal((string?)made.Json["id"], (string?)(await api.Post("/v1/handovers", Leads.Lead(key))).Expect(200).Json["id"]);
        (await api.Post("/v1/handovers", Leads.Lead(key).With("source", "web"))).ExpectProblem(409, "external-id-conflict");
    }

    [Fact]
    public async Task All_faults_come_at_once()
    {
        var api = await app.Client();
        var refused = await api.Post("/v1/handovers", new { externalId = "", stage = "", handedOverAt = "2098-01-01T00:00:00Z", url = new string('x', 3_000) });
        refused.ExpectProblem(400, "invalid-request");
        Assert.Equal(["/agreement", "/externalId", "/stage", "/handedOverAt", "/url"], refused.Pointers);
    }

    [Fact]
    public async Task An_unknown_agreement_is_not_found()
    {
        var api = await app.Client();
        (await api.Post("/v1/handovers", Leads.Lead("no-such-agreement"))).ExpectProblem(404, "not-found");
    }

    [Fact]
    public async Task Who_the_lead_is_is_stored_only_where_the_agreement_allows_it()
    {
        var api = await app.Client();
        var lead = new { name = "Erika Muster", email = "lead@example.com", company = "Muster GmbH" };
        var silent = (await api.Post("/v1/handovers", Leads.Lead(await api.Signed()).With("lead", lead))).Expect(201);
        Assert.False((bool)silent.Json["leadContactStored"]!);
        Assert.Equal((null, "Muster GmbH"), ((string?)silent.Json["lead"]!["name"], (string?)silent.Json["lead"]!["company"]));

        const string Privacy = """{ "privacy": { "leadContact": true, "perPerson": "off", "minGroupSize": 5, "retentionMonths": 12 } }""";
        var open = await api.Signed(Sample.Terms(extra: Privacy));
        var stored = (await api.Post("/v1/handovers", Leads.Lead(open).With("lead", lead))).Expect(201);
        Assert.True((bool)stored.Json["leadContactStored"]!);
        Assert.Equal("Erika Muster", (string?)stored.Json["lead"]!["name"]);
    }

    [Fact]
    public async Task What_does_not_qualify_says_which_part_fails()
    {
        var api = await app.Client();
        var key = await api.Signed(Sample.Terms(extra: """
            { "definitions": [ { "term": "sql", "label": { "de": "SQL", "en": "SQL" }, "text": { "de": "SQL", "en": "SQL" },
                "criterion": { "all": [ { "field": "score", "op": "gte", "value": 50 },
                  { "field": "attributes.country", "op": "in", "value": ["CH", "DE"] } ] } } ] }
            """));
        var lead = Leads.Lead(key).With("score", 70).With("attributes", new { country = "FR" });
        var made = (await api.Post("/v1/handovers", lead)).Expect(201);
        Assert.False((bool)made.Json["qualifies"]!);
        Assert.Equal("attributes.country", (string?)made.Json["failingPart"]!["field"]);
        var good = (await api.Post("/v1/handovers", lead.With("externalId", "L-2").With("attributes", new { country = "CH" }))).Expect(201);
        Assert.True((bool)good.Json["qualifies"]!);
    }

    [Fact]
    public async Task A_lead_that_comes_back_is_its_next_round()
    {
        var api = await app.Client();
        var key = await api.Signed();
        (await api.Post("/v1/handovers", Leads.Lead(key, "first").With("leadId", "lead-1"))).Expect(201);
        var again = (await api.Post("/v1/handovers", Leads.Lead(key, "second").With("leadId", "lead-1"))).Expect(201);
        Assert.Equal(2, (int)again.Json["leadRound"]!);
    }
}
