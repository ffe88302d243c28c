using SlaApi.Tests.Features.Handovers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Metrics;

[Collection(SharedApp.Name)]
public sealed class GetPacingTests(App app)
{
    [Fact]
    public async Task A_past_date_is_calculated_as_at_its_end()
    {
        var api = await app.Client();
        var terms = Sample.Terms();
        terms["targets"]![0]!["counts"] = "accepted";
        var key = await api.Signed(terms);
        var id = await api.HandOver(key);
        (await api.Tell(id, "accepted", "2026-03-10T09:00:00Z")).Expect(201);

        var before = Assert.Single((await api.Get($"/v1/agreements/{key}/pacing?on=2026-03-06")).Expect(200).Json["targets"]!.AsArray())!;
        Assert.Equal((120, 22, 5, 0), ((int)before["goal"]!, (int)before["openDates"]!, (int)before["completed"]!, (int)before["actual"]!));
        Assert.Equal((0m, 4.4m), ((decimal)before["projection"]!["low"]!, (decimal)before["projection"]!["high"]!));
        var after = Assert.Single((await api.Get($"/v1/agreements/{key}/pacing?on=2026-03-10")).Expect(200).Json["targets"]!.AsArray())!;
        Assert.Equal(1, (int)after["actual"]!);
        // A lead handed over at the first instant of the next day counts for that day.
        await api.HandOver(key, "midnight", "2026-03-06T23:00:00Z");
        Assert.Equal(4.4m, (decimal)Assert.Single((await api
            .Get($"/v1/agreements/{key}/pacing?on=2026-03-06")).Json["targets"]!.AsArray())!["projection"]!["high"]!);
        Assert.Empty((await api.Get($"/v1/agreements/{key}/pacing?on=2020-03-10")).Expect(200).Json["targets"]!.AsArray());
    }
}
