using System.Text.Json.Nodes;
using SlaApi.Domain;
using SlaApi.Domain.Agreements;
using SlaApi.Features.Today;
using SlaApi.Tests.Features.Agreements;
using SlaApi.Tests.Features.Handovers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Today;

public sealed class GetDutiesTests(ClockedApp clocked) : IClassFixture<ClockedApp>
{
    [Fact]
    public async Task Each_count_is_the_number_of_leads_its_list_has()
    {
        clocked.Clock.Now = Instant.FromUtc(2026, 3, 2, 13, 0);       // Monday 14:00
        var (api, key) = await Signed("""{ "rejection": { "decideContestWithin": { "value": 2, "unit": "businessDays" } } }""");
        await api.HandOver(key, "overdue", "2026-02-26T08:00:00Z");                 // Thursday 09:00, due 13:00
        (await api.Tell(await api.HandOver(key, "done", "2026-02-26T08:00:00Z"), "contacted", "2026-02-27T08:00:00Z")).Expect(201);
        (await api.Post("/v1/handovers", Leads.Lead(key, "soon", "2026-03-02T09:30:00Z").With("assignee", "Verkauf 1"))).Expect(201);
        await api.HandOver(key, "later today", "2026-03-02T10:00:00Z");
        await api.HandOver(key, "tomorrow", "2026-03-02T12:59:00Z");
        var contested = await api.HandOver(key, "contested", "2026-02-27T08:00:00Z");
        (await api.Tell(contested, "rejected", "2026-02-27T08:30:00Z", "\"reason\": \"duplicate\"")).Expect(201);
        (await api.Tell(contested, "contested", "2026-02-27T09:00:00Z")).Expect(201);

        var duties = (await clocked.App.Ask(new GetDuties(key))).Items;
        Assert.Equal([DutyKind.DueSoon, DutyKind.Overdue, DutyKind.Unassigned, DutyKind.Contested], duties.Select(d => d.Kind));
        Assert.Equal([2L, 1, 4, 1], duties.Select(d => d.Count));
        Assert.Equal((Instant.FromUtc(2026, 3, 2, 13, 30), new LocalDate(2026, 3, 2), Party.Sales),
            (duties[0].Until!.Value, duties[0].On!.Value, duties[0].Party!.Value));
        Assert.Equal(Instant.FromUtc(2026, 2, 26, 12, 0), duties[1].Until);
        Assert.Equal(Instant.FromUtc(2026, 3, 3, 16, 0), duties[3].Until);

        foreach (var (duty, list) in duties.Zip(["clock=running&dueTo=2026-03-02", "clock=breached&completed=false", "unassigned=true", "contested=true"]))
        {
            Assert.Equal(duty.Count, (await api.Get($"/v1/handovers?agreement={key}&{list}")).Expect(200).Json["items"]!.AsArray().Count);
        }
    }

    [Fact]
    public async Task A_version_waits_for_its_gaps_then_for_both_signatures_and_in_the_end_for_its_successor()
    {
        clocked.Clock.Now = Instant.FromUtc(2026, 10, 20, 7, 0);
        var api = await clocked.App.Client();
        var key = await api.Draft(JsonNode.Parse("""{ "introduction": "Zusammen." }"""));
        var draft = Assert.Single((await clocked.App.Ask(new GetDuties(key))).Items);
        Assert.Equal((DutyKind.DraftOpen, 1, true), (draft.Kind, draft.Version, draft.Gaps > 10));

        var path = $"/v1/agreements/{key}/versions/1";
        (await api.Put(path + "/terms", Sample.Terms())).Expect(200);
        (await api.Post(path + "/submit", null, ("If-Match", "*"))).Expect(200);
        Assert.Equal([(DutyKind.AwaitingSignature, Party.Marketing), (DutyKind.AwaitingSignature, Party.Sales)], await Kinds(key));
        (await api.Post(path + "/signatures", new { party = "marketing", name = "Leitung Marketing" }, ("If-Match", "*"))).Expect(200);
        Assert.Equal([(DutyKind.AwaitingSignature, Party.Sales)], await Kinds(key));
        (await api.Post(path + "/signatures", new { party = "sales", name = "Leitung Sales" }, ("If-Match", "*"))).Expect(200);

        var renewal = (await clocked.App.Ask(new GetDuties(key))).Items[0];
        Assert.Equal((DutyKind.RenewalDay, new LocalDate(2026, 12, 31)), (renewal.Kind, renewal.On!.Value));
        (await api.Post($"/v1/agreements/{key}/versions", null)).Expect(201);
        Assert.DoesNotContain(DutyKind.RenewalDay, (await clocked.App.Ask(new GetDuties(key))).Items.Select(d => d.Kind));
    }

    [Fact]
    public async Task Data_is_old_once_a_whole_open_date_has_passed_without_any()
    {
        clocked.Clock.Now = Instant.FromUtc(2026, 3, 2, 13, 0);       // Monday 14:00
        var (api, key) = await Signed();
        Assert.True((await clocked.App.Ask(new GetDuties(key))).DataIsOld);
        await api.HandOver(key, "L-1", "2026-03-02T12:59:00Z");
        var fresh = await clocked.App.Ask(new GetDuties(key));
        Assert.Equal((clocked.Clock.Now, false), (fresh.LastDataAt!.Value, fresh.DataIsOld));

        clocked.Clock.Now = Instant.FromUtc(2026, 3, 3, 15, 59);
        Assert.False((await clocked.App.Ask(new GetDuties(key))).DataIsOld);
        clocked.Clock.Now = Instant.FromUtc(2026, 3, 3, 16, 0);       // Tuesday 17:00, it closes
        Assert.True((await clocked.App.Ask(new GetDuties(key))).DataIsOld);
        (await api.Post("/v1/handovers/events", new { agreement = key, externalId = "L-1", type = "accepted", occurredAt = "2026-03-02T13:00:00Z" }))
            .Expect(201);
        Assert.Equal((clocked.Clock.Now, false),
            ((await clocked.App.Ask(new GetDuties(key))).LastDataAt!.Value, (await clocked.App.Ask(new GetDuties(key))).DataIsOld));
    }

    [Fact]
    public async Task Targets_behind_in_their_own_period_are_listed_with_their_figures()
    {
        clocked.Clock.Now = Instant.FromUtc(2026, 3, 2, 13, 0);
        var (api, key) = await Signed();
        await api.HandOver(key, "L-1", "2026-03-02T12:59:00Z");
        Assert.DoesNotContain(DutyKind.TargetAtRisk, (await clocked.App.Ask(new GetDuties(key))).Items.Select(d => d.Kind));

        clocked.Clock.Now = Instant.FromUtc(2026, 3, 3, 16, 0);
        var behind = (await clocked.App.Ask(new GetDuties(key))).Items.Where(d => d.Kind == DutyKind.TargetAtRisk).ToList();
        Assert.Equal([("sqls", Party.Marketing), ("firstContact", Party.Sales)], behind.Select(d => (d.Target!.Key!, d.Party!.Value)));
        var months = (await api.Get($"/v1/agreements/{key}/metrics?from=2026-03-01&to=2026-03-31")).Expect(200).Json["targets"]!.AsArray();
        Assert.Equal(months.Select(t => (double?)t!["actual"]), behind.Select(d => d.Target!.Actual));
        Assert.Equal((new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31)), (behind[0].Target!.From, behind[0].Target!.To));
    }

    [Fact]
    public Task An_unknown_agreement_is_not_found() => Assert.ThrowsAsync<NotFound>(() => clocked.App.Ask(new GetDuties("nowhere")));

    private async Task<(Api Api, string Key)> Signed(string? extra = null)
    {
        var api = await clocked.App.Client();
        return (api, await api.Signed(Sample.Terms(extra: extra)));
    }

    private async Task<IEnumerable<(DutyKind, Party)>> Kinds(string key) =>
        (await clocked.App.Ask(new GetDuties(key))).Items.Where(d => d.Party is not null).Select(d => (d.Kind, d.Party!.Value));
}
