using SlaApi.Tests.Support;

namespace SlaApi.Tests.Http;

[Collection(SharedApp.Name)]
public sealed class QueryTests(App app)
{
    [Theory]
    [InlineData("colour=red", "/colour")]
    [InlineData("Limit=5", "/Limit")]
    [InlineData("limit=5&limit=6", "/limit")]
    [InlineData("limit=0", "/limit")]
    [InlineData("limit=101", "/limit")]
    [InlineData("limit=-1", "/limit")]
    [InlineData("limit=1.5", "/limit")]
    [InlineData("limit=", "/limit")]
    [InlineData("limit=99999999999", "/limit")]
    [InlineData("limit=0x10", "/limit")]
    [InlineData("status=Active", "/status")]
    [InlineData("status=4", "/status")]
    [InlineData("after=00000000-0000-0000-0000-000000000000", "/after")]
    [InlineData("search=%00", "/search")]
    [InlineData("limit=x&status=y&a~b/c=1", "/limit /status /a~0b~1c")]
    public async Task What_is_unknown_repeated_or_unreadable_is_refused(string query, string pointers) =>
        Assert.Equal(pointers, string.Join(' ', (await (await app.Client()).Get("/v1/agreements?" + query)).ExpectProblem(400, "invalid-request").Pointers));

    [Theory]
    [InlineData("limit=1")]
    [InlineData("limit=100")]
    [InlineData("status=awaitingSignatures&search=%C3%A4")]
    public async Task Documented_parameters_are_accepted(string query) => (await (await app.Client()).Get("/v1/agreements?" + query)).Expect(200);

    [Fact]
    public async Task Without_documented_parameters_none_is_accepted()
    {
        var api = await app.Client();
        var key = await api.Draft();
        Assert.Equal(["/x"], (await api.Get($"/v1/agreements/{key}?x=1")).ExpectProblem(400, "invalid-request").Pointers);
        var refused = await api.Post($"/v1/agreements/{key}/versions/1/submit?dryRun=true", null, ("If-Match", "*"));
        Assert.Equal(["/dryRun"], refused.ExpectProblem(400, "invalid-request").Pointers);
        Assert.Equal("draft", (string?)(await api.Get($"/v1/agreements/{key}")).Json["status"]);
    }
}
