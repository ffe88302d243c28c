using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Handovers;

[Collection(SharedApp.Name)]
public sealed class RecordEventTests(App app)
{
    [Fact]
    public async Task A_contact_in_time_meets_the_clock_and_one_that_was_earlier_still_counts_when_submitted_late()
    {
        var api = await app.Client();
        var id = await api.HandOver(await api.Signed());
        (await api.Tell(id, "contacted", "2026-03-03T08:00:00Z")).Expect(201);
        Assert.Equal("breached", await StateOf(api, id));
        (await api.Tell(id, "contacted", "2026-03-02T12:00:00Z")).Expect(201);
        Assert.Equal("met", await StateOf(api, id));
    }

    [Fact]
    public async Task The_same_event_is_recorded_once_and_other_content_under_its_id_is_a_conflict()
    {
        var api = await app.Client();
        var id = await api.HandOver(await api.Signed());
        (await api.Tell(id, "accepted", "2026-03-02T09:00:00Z", "\"eventId\": \"e1\"")).Expect(201);
        (await api.Tell(id, "accepted", "2026-03-02T09:00:00Z", "\"eventId\": \"e1\"")).Expect(200);
        (await api.Tell(id, "accepted", "2026-03-02T10:00:00Z", "\"eventId\": \"e1\"")).ExpectProblem(409, "event-id-conflict");
        Assert.Single((await api.Get($"/v1/handovers/{id}/events")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task An_impossible_order_is_refused_and_changes_nothing()
    {
        var api = await app.Client();
        var id = await api.HandOver(await api.Signed());
        (await api.Tell(id, "won", "2026-03-05T09:00:00Z")).Expect(201);
        (await api.Tell(id, "lost", "2026-03-06T09:00:00Z")).ExpectProblem(409, "impossible-order");
        Assert.Equal("won", (string?)(await api.Get($"/v1/handovers/{id}")).Json["state"]);
    }

    [Fact]
    public async Task A_wrong_event_is_voided_by_another()
    {
        var api = await app.Client();
        var id = await api.HandOver(await api.Signed());
        var won = (await api.Tell(id, "won", "2026-03-05T09:00:00Z", "\"amount\": { \"amountMinor\": 100, \"currency\": \"CHF\" }")).Expect(201);
        (await api.Tell(id, "voided", "2026-03-05T10:00:00Z", $"\"voids\": \"{won.Json["id"]}\"")).Expect(201);
        var handover = (await api.Get($"/v1/handovers/{id}")).Json;
        Assert.Equal(("open", null), ((string?)handover["state"], (string?)handover["closedAt"]));
        (await api.Tell(id, "voided", "2026-03-05T11:00:00Z", "\"voids\": \"nothing\"")).ExpectProblem(409, "unknown-event");
    }

    [Fact]
    public async Task A_deal_won_before_the_handover_counts_and_is_flagged()
    {
        var api = await app.Client();
        var id = await api.HandOver(await api.Signed());
        var told = (await api.Tell(id, "won", "2026-03-01T09:00:00Z")).Expect(201);
        Assert.True((bool)told.Json["beforeHandover"]!);
        Assert.Equal("won", (string?)(await api.Get($"/v1/handovers/{id}")).Json["state"]);
    }

    [Fact]
    public async Task What_a_type_needs_is_required()
    {
        var api = await app.Client();
        var id = await api.HandOver(await api.Signed());
        Assert.Equal(["/stage"], (await api.Tell(id, "stageReached", "2026-03-02T09:00:00Z")).ExpectProblem(400, "invalid-request").Pointers);
        Assert.Equal(["/outcome"], (await api.Tell(id, "contestDecided", "2026-03-02T09:00:00Z")).ExpectProblem(400, "invalid-request").Pointers);
        Assert.Equal(["/amount/currency"], (await api.Tell(id, "won", "2026-03-02T09:00:00Z", "\"amount\": { \"amountMinor\": 1, \"currency\": \"chf\" }"))
            .ExpectProblem(400, "invalid-request").Pointers);
        foreach (var amount in new[] { "-1", "1000000000001" })
        {
            Assert.Equal(["/amount/amountMinor"], (await api.Tell(
                id, "won", "2026-03-02T09:00:00Z", $"\"amount\": {{ \"amountMinor\": {amount}, \"currency\": \"CHF\" }}"))
                .ExpectProblem(400, "invalid-request").Pointers);
        }

        (await api.Tell(id, "unheardOf", "2026-03-02T09:00:00Z")).ExpectProblem(400, "invalid-request");
        (await api.Tell("01890000-0000-7000-8000-000000000000", "won", "2026-03-02T09:00:00Z")).ExpectProblem(404, "not-found");
    }

    [Fact]
    public async Task By_agreement_and_external_id_and_in_batches_applied_in_the_order_of_occurrence()
    {
        var api = await app.Client();
        var key = await api.Signed();
        await api.HandOver(key, "L-1");
        (await api.Post("/v1/handovers/events", new { agreement = key, externalId = "L-1", type = "accepted", occurredAt = "2026-03-02T09:00:00Z" }))
            .Expect(201);
        object[] items =
        [
            new { agreement = key, externalId = "L-1", type = "lost", occurredAt = "2026-03-09T09:00:00Z" },
            new { agreement = key, externalId = "L-1", type = "won", occurredAt = "2026-03-05T09:00:00Z" },
            new { agreement = key, externalId = "L-9", type = "won", occurredAt = "2026-03-05T09:00:00Z" },
            new { type = "won", occurredAt = "2026-03-05T09:00:00Z" },
        ];
        var answer = (await api.Post("/v1/handovers/events/batch", new { items })).Expect(207);
        Assert.Equal([409, 201, 404, 400], answer.Json["items"]!.AsArray().Select(i => (int)i!["status"]!));
    }

    [Fact]
    public async Task Of_a_handover_named_in_the_body_the_unknown_part_is_pointed_at()
    {
        var api = await app.Client();
        var key = await api.Signed();
        (string Agreement, string ExternalId, string Pointer)[] names = [("none", "L-1", "/agreement"), (key, "L-9", "/externalId")];
        foreach (var (agreement, externalId, pointer) in names)
        {
            var won = new { agreement, externalId, type = "won", occurredAt = "2026-03-05T09:00:00Z" };
            Assert.Equal([pointer], (await api.Post("/v1/handovers/events", won)).ExpectProblem(404, "not-found").Pointers);
            var batch = (await api.Post("/v1/handovers/events/batch", new { items = new[] { won } })).Expect(207).Json["items"]![0]!;
            Assert.Equal(pointer, (string?)batch["problem"]!["errors"]![0]!["pointer"]);
        }

        var elsewhere = await api.Tell("01890000-0000-7000-8000-000000000000", "won", "2026-03-02T09:00:00Z");
        Assert.Empty(elsewhere.ExpectProblem(404, "not-found").Pointers);
        Assert.Equal(["/agreement"], (await api.Post("/v1/handovers", Leads.Lead("none"))).ExpectProblem(404, "not-found").Pointers);
        var lead = (await api.Post("/v1/handovers/batch", new { items = new[] { Leads.Lead("none") } })).Expect(207).Json["items"]![0]!;
        Assert.Equal((404, "/agreement"), ((int)lead["status"]!, (string?)lead["problem"]!["errors"]![0]!["pointer"]));
    }

    private static async Task<string?> StateOf(Api api, string id) =>
        (string?)Assert.Single((await api.Get($"/v1/handovers/{id}")).Expect(200).Json["clocks"]!.AsArray())!["state"];
}
