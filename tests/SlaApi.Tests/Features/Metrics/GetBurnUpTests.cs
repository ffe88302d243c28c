using System.Text.Json;
using SlaApi.Domain;
using SlaApi.Features.Metrics;
using SlaApi.Json;
using SlaApi.Tests.Features.Handovers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Metrics;

[Collection(SharedApp.Name)]
public sealed class GetBurnUpTests(App app)
{
    [Fact]
    public async Task It_ends_at_the_actual_value_of_pacing()
    {
        var api = await app.Client();
        var terms = Sample.Terms();
        terms["targets"]![0]!["counts"] = "accepted";
        var key = await api.Signed(terms);
        (await api.Tell(await api.HandOver(key, "early"), "accepted", "2026-03-03T09:00:00Z")).Expect(201);
        (await api.Tell(await api.HandOver(key, "later accepted"), "accepted", "2026-03-10T09:00:00Z")).Expect(201);

        foreach (var on in new[] { "2026-03-06", "2026-03-10", "2026-03-31" })
        {
            var course = await app.Ask(new GetBurnUp(key, "sqls", LocalDate.FromDateTime(DateTime.Parse(on, null))));
            var pacing = (await api.Get($"/v1/agreements/{key}/pacing?on={on}")).Expect(200).Json["targets"]![0]!;
            Assert.Equal(pacing.ToJsonString(), JsonSerializer.SerializeToNode(course.Pacing, ApiJson.Options)!.ToJsonString());
            Assert.Equal(course.Pacing.Actual, course.Points.Last(p => p.Actual is not null).Actual);
            Assert.Equal(course.Pacing.Expected, course.Points.Last(p => p.Actual is not null).Expected);
            Assert.Equal(31, course.Points.Count);
        }

        await Assert.ThrowsAsync<NotFound>(() => app.Ask(new GetBurnUp(key, "firstContact")));
        await Assert.ThrowsAsync<NotFound>(() => app.Ask(new GetBurnUp(key, "sqls", new LocalDate(2020, 1, 1))));
    }
}
