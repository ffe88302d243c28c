using System.Text.Json.Nodes;
using SlaApi.Features.Agreements.Versions;
using SlaApi.Tests.Features.Handovers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Audit;

[Collection(SharedApp.Name)]
public sealed class ListAuditTests(App app)
{
    [Fact]
    public async Task Every_write_that_took_effect_has_one_entry()
    {
        var api = await app.Client();
        var key = await api.Draft(Sample.Terms());
        var (agreement, version) = ($"/v1/agreements/{key}", $"/v1/agreements/{key}/versions/1");
        (await api.Patch(agreement, new { title = "Neu" })).Expect(200);
        (await api.Patch(version + "/terms", new { introduction = "Neu" })).Expect(200);
        (await api.Put(version + "/definitions/mql", new { label = new { de = "M", en = "M" } })).Expect(201);
        (await api.Delete(version + "/definitions/mql")).Expect(204);
        (await api.Post(version + "/submit", null, ("If-Match", "*"))).Expect(200);
        (await api.Post(version + "/signatures", new { party = "marketing", name = "N", signedOn = "2026-01-01" }, ("If-Match", "*"))).Expect(200);
        (await api.Post(version + "/withdraw", null, ("If-Match", "*"))).Expect(200);
        (await api.SubmitAndSign(key, 1)).Expect(200);
        (await api.Post(agreement + "/versions", new { renew = true })).Expect(201);
        (await api.Delete(agreement + "/versions/2")).Expect(204);

        var entries = await Entries(api, key);
        Assert.Equal(
            [
                "draftAgreement 1", "changeAgreement ", "replaceTerms 1", "replaceTerms 1", "replaceTerms 1", "submitVersion 1", "signVersion 1",
                "withdrawVersion 1",
                "submitVersion 1", "signVersion 1", "signVersion 1", "draftVersion 2", "deleteVersion 2",
            ],
            entries.Select(e => $"{e["action"]} {e["version"]}"));
        Assert.All(entries, e => Assert.Equal(
            ("client", App.ClientId, App.ClientId),
            ((string?)e["actorKind"], (string?)e["actorId"], (string?)e["actorName"])));
        Assert.Equal(entries.Select(e => (string?)e["hash"]).Prepend(null).SkipLast(1), entries.Select(e => (string?)e["previousHash"]));
        Assert.Equal("""[{"path":"/title","old":"Vertrieb DACH","new":"Neu"}]""", entries[1]["changes"]!.ToJsonString());
        Assert.Equal(["/key", "/title", "/company", "/introduction"], Paths(entries[0]).Take(4));
        Assert.Equal(["/definitions/mql/term", "/definitions/mql/label/de", "/definitions/mql/label/en"], Paths(entries[3]));
        Assert.Contains(
            """{"path":"/signatures/marketing/name","old":null,"new":"N"},{"path":"/signatures/marketing/signedOn","old":null,"new":"2026-01-01"}""",
            entries[6]["changes"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("""{"path":"/signatures/marketing/name","old":"N","new":null}""", entries[7]["changes"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(["/basedOn", "/scope/validFrom", "/scope/validUntil"], Paths(entries[11]).Take(3));
    }

    [Fact]
    public async Task What_changed_nothing_or_was_refused_has_none()
    {
        var api = await app.Client();
        var key = await api.Draft(Sample.Terms());
        var version = $"/v1/agreements/{key}/versions/1";
        (await api.Patch($"/v1/agreements/{key}", new { title = "Vertrieb DACH" })).Expect(200);
        (await api.Put(version + "/terms", Sample.Terms())).Expect(200);
        (await api.Patch(version + "/terms", "{}")).Expect(200);
        (await api.Post(version + "/withdraw", null, ("If-Match", "*"))).ExpectProblem(409, "version-not-submitted");
        (await api.Put(version + "/terms", Sample.Terms(), "\"old\"")).ExpectProblem(412, "stale");
        (await api.Post($"/v1/agreements/{key}/versions")).ExpectProblem(409, "draft-exists");
        Assert.Equal(["draftAgreement"], (await Entries(api, key)).Select(e => (string?)e["action"]));
    }

    [Fact]
    public async Task Terms_in_another_order_have_an_entry_without_a_change()
    {
        var api = await app.Client();
        var key = await api.Draft(Sample.Terms());
        (await api.Patch($"/v1/agreements/{key}/versions/1/terms", new { metrics = new[] { "compliance", "handedOver" } })).Expect(200);
        Assert.Equal("[]", (await Entries(api, key))[^1]["changes"]!.ToJsonString());
    }

    [Fact]
    public async Task Of_a_lead_only_that_it_changed_is_kept()
    {
        var api = await app.Client();
        var key = await api.Signed(Sample.Terms(extra: """{ "privacy": { "leadContact": true } }"""));
        var id = await api.HandOver(key);
        var before = (await Entries(api, key)).Count;
        var lead = new { name = "Geheim", company = "Geheim AG" };
        (await api.Patch($"/v1/handovers/{id}", new { source = "webinar", note = "Herr Geheim", lead })).Expect(200);
        (await api.Patch($"/v1/handovers/{id}", new { source = "webinar" })).Expect(200);

        var entry = Assert.Single((await Entries(api, key)).Skip(before));
        Assert.Equal(("changeHandover", null), ((string?)entry["action"], (int?)entry["version"]));
        Assert.Equal([$"/handovers/{id}/source", $"/handovers/{id}/note", $"/handovers/{id}/lead/name", $"/handovers/{id}/lead/company"], Paths(entry));
        Assert.Equal("webinar", (string?)entry["changes"]![0]!["new"]);
        Assert.DoesNotContain("Geheim", entry.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_and_a_client_are_distinguished()
    {
        var api = await app.Client();
        var key = await api.Draft(Sample.Terms());
        await app.SendAs(Acting.Account("Leitung Sales", "sales@example.com"), new SubmitVersion { Version = new VersionAddress(key, 1, "*") });
        await app.SendAs(null, new WithdrawVersion { Version = new VersionAddress(key, 1, "*") });
        Assert.Equal(
            ["client tests tests", "account account-of-Leitung Sales Leitung Sales", "system system system"],
            (await Entries(api, key)).Select(e => $"{e["actorKind"]} {e["actorId"]} {e["actorName"]}"));
    }

    [Fact]
    public async Task Only_the_administrator_reads_it_newest_first_page_by_page()
    {
        var api = await app.Client("admin");
        var key = await (await app.Client()).Signed();
        var path = $"/v1/agreements/{key}/audit";
        var seen = new List<string?>();
        for (var next = path + "?limit=2"; next is not null;)
        {
            var page = (await api.Get(next)).Expect(200).Json;
            seen.AddRange(page["items"]!.AsArray().Select(e => (string?)e!["action"]));
            next = (string?)page["next"];
        }

        Assert.Equal(["signVersion", "signVersion", "submitVersion", "draftAgreement"], seen);
        (await (await app.Client("agreements:read")).Get(path)).ExpectProblem(403, "insufficient-scope");
        (await api.Get("/v1/agreements/none/audit")).ExpectProblem(404, "not-found");
    }

    /// <summary>Oldest first.</summary>
    private static async Task<List<JsonNode>> Entries(Api api, string key) =>
        [.. (await api.Get($"/v1/agreements/{key}/audit?limit=100")).Expect(200).Json["items"]!.AsArray().Select(e => e!).Reverse()];

    private static IEnumerable<string?> Paths(JsonNode entry) => entry["changes"]!.AsArray().Select(c => (string?)c!["path"]);
}
