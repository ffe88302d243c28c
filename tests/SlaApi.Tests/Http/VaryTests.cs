using SlaApi.Tests.Support;

namespace SlaApi.Tests.Http;

[Collection(SharedApp.Name)]
public sealed class VaryTests(App app)
{
    [Fact]
    public async Task A_problem_varies_by_language_and_figures_by_format()
    {
        var api = await app.Client();
        var key = await api.Draft(Sample.Terms());
        Assert.Equal("Accept-Language", (await api.Get("/v1/agreements/none")).ExpectProblem(404, "not-found").Header("Vary"));
        Assert.Equal("Accept-Language", (await new Api(app.Http, null).Get("/v1/agreements")).ExpectProblem(401, "unauthorized").Header("Vary"));
        Assert.Null((await api.Get($"/v1/agreements/{key}")).Expect(200).Header("Vary"));

        var metrics = $"/v1/agreements/{key}/metrics";
        Assert.Equal("Accept", (await api.Get(metrics)).Expect(200).Header("Vary"));
        Assert.Equal("Accept", (await api.Get(metrics, ("Accept", "text/csv"))).Expect(200).Header("Vary"));
        Assert.Equal("Accept, Accept-Language", (await api.Get(metrics, ("Accept", "image/png"))).ExpectProblem(406, "not-acceptable").Header("Vary"));
        Assert.Equal("Accept, Accept-Language", (await api.Get(metrics + "?groupBy=moon")).ExpectProblem(400, "invalid-request").Header("Vary"));
        Assert.Equal("Accept-Language", (await api.Get("/problems/not-found")).Expect(200).Header("Vary"));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("application/merge-patch+json; charset=utf-16")]
    [InlineData(null)]
    public async Task A_patch_of_another_type_is_told_the_right_one(string? type)
    {
        var api = await app.Client();
        foreach (var path in new[] { $"/v1/agreements/{await api.Draft()}", "/v1/handovers/01890000-0000-7000-8000-000000000000" })
        {
            var content = new ByteArrayContent([.. "{}"u8]);
            _ = type is null || content.Headers.TryAddWithoutValidation("Content-Type", type);
            var refused = (await api.Send(HttpMethod.Patch, path, content, ("If-Match", "*"))).ExpectProblem(415, "unsupported-media-type");
            Assert.Equal("application/merge-patch+json", refused.Header("Accept-Patch"));
        }

        Assert.Null((await api.Post("/v1/agreements", new StringContent("x"))).ExpectProblem(415, "unsupported-media-type").Header("Accept-Patch"));
    }
}
