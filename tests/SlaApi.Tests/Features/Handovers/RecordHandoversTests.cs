using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Handovers;

[Collection(SharedApp.Name)]
public sealed class RecordHandoversTests(App app)
{
    [Fact]
    public async Task Each_item_is_independent()
    {
        var api = await app.Client();
        var key = await api.Signed();
        object?[] items =
        [
            Leads.Lead(key, "a"), Leads.Lead(key, "a"), Leads.Lead(key, "a").With("source", "web"), Leads.Lead("nowhere", "b"),
            Leads.Lead(key, ""), Leads.Lead(key, "c").With("unknown", 1), null, 7, Leads.Lead(key, "d"),
        ];
        var answer = (await api.Post("/v1/handovers/batch", new { items })).Expect(207);

        var answered = answer.Json["items"]!.AsArray();
        Assert.Equal([201, 200, 409, 404, 400, 400, 400, 400, 201], answered.Select(i => (int)i!["status"]!));
        Assert.Equal(Enumerable.Range(0, items.Length), answered.Select(i => (int)i!["index"]!));
        Assert.Equal("/unknown", (string?)answered[5]!["problem"]!["errors"]![0]!["pointer"]);
        Assert.Equal("external-id-conflict", (string?)answered[2]!["problem"]!["code"]);
        Assert.Equal(2, (await api.Get($"/v1/handovers?agreement={key}")).Expect(200).Json["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task One_agreement_may_be_named_by_id_and_by_key()
    {
        var api = await app.Client();
        var key = await api.Signed();
        var id = (string)(await api.Get($"/v1/agreements/{key}")).Json["id"]!;
        object[] items = [Leads.Lead(key, "same"), Leads.Lead(id, "same"), Leads.Lead(id.ToUpperInvariant(), "same")];
        var answer = (await api.Post("/v1/handovers/batch", new { items })).Expect(207);
        Assert.Equal([201, 200, 200], answer.Json["items"]!.AsArray().Select(i => (int)i!["status"]!));
    }

    [Fact]
    public async Task One_to_a_thousand_items()
    {
        var api = await app.Client();
        (await api.Post("/v1/handovers/batch", new { items = Array.Empty<object>() })).ExpectProblem(400, "invalid-request");
        (await api.Post("/v1/handovers/batch", new { })).ExpectProblem(400, "invalid-request");
        var key = await api.Signed();
        var many = Enumerable.Range(0, 1_001).Select(i => Leads.Lead(key, $"x{i}")).ToList();
        (await api.Post("/v1/handovers/batch", new { items = many })).ExpectProblem(400, "invalid-request");
        (await api.Post("/v1/handovers/batch", new { items = many.Take(1_000) })).Expect(207);
    }
}
