using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements.Versions;

[Collection(SharedApp.Name)]
public sealed class DeleteVersionTests(App app)
{
    [Fact]
    public async Task After_the_draft_is_deleted_another_can_be_drafted()
    {
        var api = await app.Client();
        var key = await api.Signed();
        (await api.Post($"/v1/agreements/{key}/versions")).Expect(201);
        var path = $"/v1/agreements/{key}/versions/2";
        (await api.Send(HttpMethod.Delete, path, null, ("If-Match", (await api.Get(path)).Tag!))).Expect(204);
        (await api.Get(path)).ExpectProblem(404, "not-found");
        (await api.Delete(path)).ExpectProblem(404, "not-found");
        (await api.Post($"/v1/agreements/{key}/versions")).Expect(201);
    }

    [Fact]
    public async Task A_number_is_not_used_again_after_the_only_draft_is_deleted()
    {
        var api = await app.Client();
        var key = await api.Draft(Sample.Terms());
        (await api.Delete($"/v1/agreements/{key}/versions/1")).Expect(204);
        var empty = (await api.Get($"/v1/agreements/{key}")).Expect(200).Json;
        Assert.Null((string?)empty["status"]);
        (await api.Get($"/v1/agreements?search={key}")).Expect(200);
        Assert.Equal(2, (int)(await api.Post($"/v1/agreements/{key}/versions", new { renew = true })).Expect(201).Json["number"]!);
    }
}
