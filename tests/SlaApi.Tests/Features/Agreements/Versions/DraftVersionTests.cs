using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements.Versions;

[Collection(SharedApp.Name)]
public sealed class DraftVersionTests(App app)
{
    [Fact]
    public async Task A_new_draft_copies_the_latest_terms()
    {
        var api = await app.Client();
        var key = await api.Signed(Sample.Terms("2026-01-01", "2026-12-31"));
        var drafted = (await api.Post($"/v1/agreements/{key}/versions")).Expect(201);
        Assert.Equal($"/v1/agreements/{drafted.Json["agreement"]}/versions/2", drafted.Location);
        Assert.Equal((string?)(await api.Get($"/v1/agreements/{key}/versions/1")).Json["contentHash"], (string?)drafted.Json["contentHash"]);
        Assert.Equal(drafted.Tag, (await api.Get(drafted.Location!)).Expect(200).Tag);
        (await api.Post($"/v1/agreements/{key}/versions", new { })).ExpectProblem(409, "draft-exists");
    }

    [Fact]
    public async Task A_renewal_moves_the_dates_by_their_period()
    {
        var api = await app.Client();
        var key = await api.Signed(Sample.Terms("2026-01-01", "2026-12-31"));
        var scope = (await api.Post($"/v1/agreements/{key}/versions", new { basedOn = 1, renew = true })).Expect(201).Json["terms"]!["scope"]!;
        Assert.Equal(("2027-01-01", "2027-12-31"), ((string?)scope["validFrom"], (string?)scope["validUntil"]));
    }

    [Fact]
    public async Task The_version_to_copy_must_exist()
    {
        var api = await app.Client();
        var key = await api.Signed();
        Assert.Equal(["/basedOn"], (await api.Post($"/v1/agreements/{key}/versions", new { basedOn = 7 })).ExpectProblem(400, "invalid-request").Pointers);
        (await api.Post("/v1/agreements/none/versions")).ExpectProblem(404, "not-found");
    }
}
