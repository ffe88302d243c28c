using SlaApi.Features.Handovers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Handovers.Lists;

/// <summary>Filters with several values, absent values, closes, and what figures count.</summary>
[Collection(SharedApp.Name)]
public sealed class FilterTests(App app)
{
    [Fact]
    public async Task A_filter_takes_several_values_by_commas_or_repeated()
    {
        var api = await app.Client();
        var key = await api.Signed();
        await api.HandOver(key, "open");
        (await api.Tell(await api.HandOver(key, "accepted"), "accepted", "2026-03-02T09:00:00Z")).Expect(201);
        (await api.Tell(await api.HandOver(key, "rejected"), "rejected", "2026-03-02T09:00:00Z", "\"reason\": \"noNeed\"")).Expect(201);
        (await api.Tell(await api.HandOver(key, "met"), "contacted", "2026-03-02T09:00:00Z")).Expect(201);

        Assert.Equal(["accepted", "open"], await Ids(api, $"agreement={key}&state=open,accepted&externalId=open,accepted"));
        Assert.Equal(["rejected", "accepted"], await Ids(api, $"agreement={key}&state=accepted&state=rejected"));
        Assert.Equal(["met", "rejected", "accepted", "open"], await Ids(api, $"agreement={key}&state=accepted,rejected&state=open"));
        Assert.Equal(["met", "rejected", "accepted", "open"], await Ids(api, $"agreement={key}&clock=met,breached,running,cancelled"));
        Assert.Equal(["met"], await Ids(api, $"agreement={key}&clock=met,paused&target=firstContact,sqls"));
        Assert.Equal(["accepted", "open"], await Ids(api, $"agreement={key}&clock=breached,running&state=open,accepted&clock=paused"));

        foreach (var wrong in new[] { "state=open,Accepted", "state=open,", "state=", "state=&state=open", "clock=late" })
        {
            var name = wrong[..wrong.IndexOf('=', StringComparison.Ordinal)];
            Assert.Equal(["/" + name], (await api.Get($"/v1/handovers?{wrong}")).ExpectProblem(400, "invalid-request").Pointers);
        }

        var detail = (string)(await api.Get("/v1/handovers?state=gone")).Json["errors"]![0]!["detail"]!;
        Assert.Contains("open, accepted, rejected", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_in_quotes_may_contain_commas()
    {
        var api = await app.Client();
        var key = await api.Signed();
        foreach (var (name, source) in new[] { ("comma", "Messe, Halle 3"), ("quote", "19\" Rack"), ("plain", "web"), ("none", "none") })
        {
            (await api.Post("/v1/handovers", Leads.Lead(key, name).With("source", source))).Expect(201);
        }

        Assert.Equal(["plain", "comma"], await Ids(api, $"agreement={key}&source={Uri.EscapeDataString("\"Messe, Halle 3\",web")}"));
        Assert.Equal(["quote"], await Ids(api, $"agreement={key}&source={Uri.EscapeDataString("19\" Rack")}"));
        Assert.Equal(["quote"], await Ids(api, $"agreement={key}&source={Uri.EscapeDataString("\"19\"\" Rack\"")}"));
        Assert.Equal(["none"], await Ids(api, $"agreement={key}&source={Uri.EscapeDataString("\"none\"")}"));
        Assert.Empty(await Ids(api, $"agreement={key}&source=none"));
    }

    [Theory]
    [InlineData("source")]
    [InlineData("campaign")]
    [InlineData("segment")]
    [InlineData("assignee")]
    [InlineData("provider")]
    [InlineData("priority")]
    public async Task None_is_what_has_no_value(string member)
    {
        var api = await app.Client();
        var key = await api.Signed();
        (await api.Post("/v1/handovers", Leads.Lead(key, "with").With(member, member == "priority" ? "high" : "a"))).Expect(201);
        (await api.Post("/v1/handovers", Leads.Lead(key, "other").With(member, member == "priority" ? "low" : "b"))).Expect(201);
        await api.HandOver(key, "without");

        Assert.Equal(["without"], await Ids(api, $"agreement={key}&{member}=none"));
        Assert.Equal(["without", "with"], await Ids(api, $"agreement={key}&{member}={(member == "priority" ? "high" : "a")},none"));
    }

    [Fact]
    public async Task Ids_list_the_handovers_asked_for()
    {
        var api = await app.Client();
        var key = await api.Signed();
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add(await api.HandOver(key, $"L-{i}"));
        }

        Assert.Equal(["L-2", "L-0"], await Ids(api, $"ids={ids[0]},{ids[2]},00000000-0000-7000-8000-000000000000"));
        Assert.Equal(["/ids"], (await api.Get("/v1/handovers?ids=x")).ExpectProblem(400, "invalid-request").Pointers);
        var hundred = string.Join(',', Enumerable.Repeat(ids[0], 100));
        Assert.Equal(["L-0"], await Ids(api, $"ids={hundred}"));
        Assert.Equal(["/ids"], (await api.Get($"/v1/handovers?ids={hundred},{ids[1]}")).ExpectProblem(400, "invalid-request").Pointers);
    }

    [Fact]
    public async Task Stage_and_close_select_what_figures_by_close_count()
    {
        var api = await app.Client();
        var key = await api.Signed();
        (await api.Post("/v1/handovers", Leads.Lead(key, "mql").With("stage", "mql"))).Expect(201);
        await api.HandOver(key, "open");
        (await api.Tell(await api.HandOver(key, "won"), "won", "2026-03-31T21:59:00Z")).Expect(201);
        (await api.Tell(await api.HandOver(key, "lost"), "lost", "2026-03-31T22:00:00Z", "\"reason\": \"price\"")).Expect(201);   // 1 April in Zurich

        Assert.Equal(["mql"], await Ids(api, $"agreement={key}&stage=mql"));
        Assert.Equal(["lost", "won", "open", "mql"], await Ids(api, $"agreement={key}&stage=mql,sql"));
        Assert.Equal(["won"], await Ids(api, $"agreement={key}&closedFrom=2026-03-01&closedTo=2026-03-31"));
        Assert.Equal(["lost"], await Ids(api, $"agreement={key}&closedFrom=2026-04-01"));
        Assert.Equal(["lost"], await Ids(api, $"agreement={key}&closed=lost"));
        Assert.Equal(["lost", "won"], await Ids(api, $"agreement={key}&closed=won,lost"));
    }

    [Fact]
    public async Task Counted_is_what_figures_count()
    {
        var api = await app.Client();
        var terms = Sample.Terms(extra: """{ "intake": { "unqualified": "exclude" } }""");
        terms["definitions"]![0]!["criterion"] = System.Text.Json.Nodes.JsonNode.Parse("""{ "field": "score", "op": "gte", "value": 50 }""");
        terms["scope"]!["criterion"] = System.Text.Json.Nodes.JsonNode.Parse("""{ "field": "segment", "op": "ne", "value": "far" }""");
        var key = await api.Signed(terms);
        var lead = Leads.Lead(key).With("score", 60).With("segment", "near");
        (await api.Post("/v1/handovers", lead.With("externalId", "good"))).Expect(201);
        (await api.Post("/v1/handovers", lead.With("externalId", "weak").With("score", 40))).Expect(201);
        (await api.Post("/v1/handovers", lead.With("externalId", "far").With("segment", "far"))).Expect(201);
        var withdrawn = (string)(await api.Post("/v1/handovers", lead.With("externalId", "withdrawn"))).Expect(201).Json["id"]!;
        (await api.Tell(withdrawn, "withdrawn", "2026-03-02T09:00:00Z")).Expect(201);

        Assert.Equal(["good"], await Ids(api, $"agreement={key}&counted=true"));
        Assert.Equal(["withdrawn", "far", "weak"], await Ids(api, $"agreement={key}&counted=false"));
        Assert.Equal(["weak"], await Ids(api, $"agreement={key}&qualifies=false"));
        Assert.Equal(["good"], await Ids(api, $"counted=true&externalId=good&agreement={key}"));
        var metrics = (await api.Get($"/v1/agreements/{key}/metrics?from=2026-03-01&to=2026-03-31&metric=handedOver")).Expect(200).Json;
        Assert.Equal(1, (int)metrics["metrics"]!["handedOver"]!["value"]!);
    }

    [Fact]
    public async Task Ever_accepted_survives_reopening()
    {
        var api = await app.Client();
        var key = await api.Signed();
        var again = await api.HandOver(key, "again");
        (await api.Tell(again, "accepted", "2026-03-02T09:00:00Z")).Expect(201);
        (await api.Tell(again, "reopened", "2026-03-03T09:00:00Z")).Expect(201);
        (await api.Tell(await api.HandOver(key, "disqualified"), "disqualified", "2026-03-02T09:00:00Z")).Expect(201);
        await api.HandOver(key, "never");
        Assert.Equal(["disqualified", "again"], await Ids(api, $"agreement={key}&everAccepted=true"));
        Assert.Equal(["never"], await Ids(api, $"agreement={key}&everAccepted=false"));
    }

    [Theory]
    [InlineData("from=2026-03-02&to=2026-03-01", "/to")]
    [InlineData("dueFrom=2026-03-02&dueTo=2026-03-01", "/dueTo")]
    [InlineData("closedFrom=2026-03-02&closedTo=2026-03-01&from=2026-03-02&to=2026-03-01", "/to /closedTo")]
    public async Task A_period_that_ends_before_it_begins_is_refused(string query, string pointers)
    {
        var answer = (await (await app.Client()).Get($"/v1/handovers?{query}", ("Accept-Language", "de"))).ExpectProblem(400, "invalid-request");
        Assert.Equal(pointers, string.Join(' ', answer.Pointers));
        Assert.StartsWith("Liegt vor ", (string)answer.Json["errors"]![0]!["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_admin_can_ask_how_many_there_are()
    {
        var api = await app.Client();
        var key = await api.Signed();
        for (var i = 0; i < 4; i++)
        {
            await api.HandOver(key, $"L-{i}");
        }

        Assert.Equal(new HandoverCount(4, false), await app.Ask(new CountHandovers(new ListHandovers { Agreement = key, Limit = 1 })));
        Assert.Equal(new HandoverCount(3, true), await app.Ask(new CountHandovers(new ListHandovers { Agreement = key }, Max: 3)));
        Assert.Equal(new HandoverCount(0, false), await app.Ask(new CountHandovers(new ListHandovers { Agreement = key, Source = ["x"] })));
    }

    [Fact]
    public async Task Expand_answers_the_history_too()
    {
        var api = await app.Client();
        var key = await api.Signed();
        var id = await api.HandOver(key);
        (await api.Tell(id, "contacted", "2026-03-02T09:00:00Z")).Expect(201);
        (await api.Tell(id, "accepted", "2026-03-02T08:30:00Z")).Expect(201);

        var plain = (await api.Get($"/v1/handovers/{id}")).Expect(200);
        var expanded = (await api.Get($"/v1/handovers/{id}?expand=events")).Expect(200);
        Assert.Null(plain.Json["events"]);
        Assert.Equal(["accepted", "contacted"], expanded.Json["events"]!.AsArray().Select(e => (string)e!["type"]!));
        Assert.Equal(plain.Tag, expanded.Tag);
        var listed = (await api.Get($"/v1/handovers?agreement={key}&expand=events")).Expect(200).Json["items"]![0]!;
        Assert.Equal(expanded.Json["events"]!.ToJsonString(), listed["events"]!.ToJsonString());
        (await api.Get($"/v1/handovers/{id}?expand=clocks")).ExpectProblem(400, "invalid-request");
    }

    private static async Task<IEnumerable<string>> Ids(Api api, string query) =>
        (await api.Get($"/v1/handovers?{query}")).Expect(200).Json["items"]!.AsArray().Select(i => (string)i!["externalId"]!);
}
