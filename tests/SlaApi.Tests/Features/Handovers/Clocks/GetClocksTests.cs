using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Handovers;

[Collection(SharedApp.Name)]
public sealed class GetClocksTests(App app)
{
    [Fact]
    public async Task Every_clock_can_be_read_line_by_line()
    {
        var api = await app.Client();
        var id = await api.HandOver(await api.Signed(), at: "2026-03-06T15:00:00Z");
        (await api.Tell(id, "paused", "2026-03-09T08:00:00Z")).Expect(201);
        (await api.Tell(id, "resumed", "2026-03-09T09:00:00Z")).Expect(201);
        (await api.Tell(id, "contacted", "2026-03-09T10:00:00Z")).Expect(201);

        // Friday 16:00 to 17:00, then Monday from 08:00, an hour of which was paused: due at 12:00 local.
        var clock = Assert.Single((await api.Get($"/v1/handovers/{id}/clocks")).Expect(200).Json["items"]!.AsArray())!;
        Assert.Equal(("met", "2026-03-09T11:00:00Z"), ((string?)clock["state"], (string?)clock["dueAt"]));
        Assert.Equal((3 * 3_600, 3_600), ((int)clock["openSecondsConsumed"]!, (int)clock["openSecondsRemaining"]!));
        Assert.Contains("paused", clock["segments"]!.AsArray().Select(s => (string?)s!["kind"]));
        Assert.StartsWith("fällig Montag", (string?)clock["because"]!["de"], StringComparison.Ordinal);
    }
}
