using SlaApi.Tests.Support;

namespace SlaApi.Tests.Http;

/// <summary>RFC 7396, tested with the terms of a draft.</summary>
[Collection(SharedApp.Name)]
public sealed class MergePatchTests(App app)
{
    [Fact]
    public async Task Members_are_merged_null_deletes_and_lists_are_replaced_whole()
    {
        var (api, terms) = await Draft();
        var patched = (await api.Patch(terms, """
            { "introduction": null, "scope": { "geography": "CH", "productGroup": null, "productSubgroup": null },
              "metrics": ["revenue"], "review": { "durationMinutes": 30 } }
            """)).Expect(200).Json["terms"]!;

        Assert.False(patched.AsObject().ContainsKey("introduction"));
        Assert.Equal("""{"validFrom":"2026-01-01","validUntil":"2026-12-31","businessUnit":"Software","geography":"CH"}""", patched["scope"]!.ToJsonString());
        Assert.Equal("""["revenue"]""", patched["metrics"]!.ToJsonString());
        Assert.Equal("""{"interval":"quarter","firstOn":"2026-01-01","durationMinutes":30}""", patched["review"]!.ToJsonString());
    }

    [Fact]
    public async Task An_empty_patch_and_the_same_again_change_nothing()
    {
        var (api, terms) = await Draft();
        const string Monday = """{ "timeZone": "UTC", "weeklyHours": { "monday": [ { "from": "08:00", "to": "17:00" } ] } }""";
        var calendars = $$"""{ "calendars": { "a": {{Monday}}, "b": {{Monday}} } }""";
        var before = (await api.Patch(terms, calendars)).Expect(200).Tag;
        Assert.Equal(before, (await api.Patch(terms, "{}")).Expect(200).Tag);
        Assert.Equal(before, (await api.Patch(terms, calendars)).Expect(200).Tag);
        Assert.Equal(before, (await api.Patch(terms, """{ "calendars": { "a": { "timeZone": "UTC" } } }""")).Expect(200).Tag);
    }

    [Theory]
    [InlineData("""{ "colour": "red" }""", "/colour")]
    [InlineData("""{ "scope": { "colour": "red" } }""", "/scope/colour")]
    [InlineData("""{ "scope": { "validFrom": "soon" } }""", "/scope/validFrom")]
    [InlineData("""{ "metrics": {} }""", "/metrics")]
    [InlineData("""{ "calendars": { "x/y": { "timeZone": 1 } } }""", "/calendars/x~1y/timeZone")]
    [InlineData("""{ "fiscalYearStartMonth": 13, "review": { "durationMinutes": 0 }, "language~": 1 }""", "/language~0")]
    [InlineData("""{ "fiscalYearStartMonth": 13, "review": { "durationMinutes": 0 } }""", "/review/durationMinutes /fiscalYearStartMonth")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    [InlineData("\"x\"", "")]
    [InlineData("{", "")]
    public async Task A_patch_that_results_in_invalid_terms_is_refused_with_its_pointer(string patch, string pointers)
    {
        var (api, terms) = await Draft();
        var before = (await api.Get(terms[..^"/terms".Length])).Tag;
        Assert.Equal(pointers, string.Join(' ', (await api.Patch(terms, patch)).ExpectProblem(400, "invalid-request").Pointers));
        Assert.Equal(before, (await api.Get(terms[..^"/terms".Length])).Tag);
    }

    [Fact]
    public async Task A_duplicate_member_is_refused()
    {
        var (api, terms) = await Draft();
        (await api.Patch(terms, """{ "introduction": "a", "introduction": "b" }""")).ExpectProblem(400, "invalid-request");
        (await api.Patch(terms, """{ "scope": { "geography": "a", "geography": "b" } }""")).ExpectProblem(400, "invalid-request");
        (await api.Patch(terms, """{ "introduction": "\ud800" }""")).ExpectProblem(400, "invalid-request");
        (await api.Patch(terms, """{ "\ud800": "x" }""")).ExpectProblem(400, "invalid-request");
        (await api.Patch(terms, "")).ExpectProblem(400, "invalid-request");
    }

    private async Task<(Api Api, string Terms)> Draft()
    {
        var api = await app.Client();
        return (api, $"/v1/agreements/{await api.Draft(Sample.Terms())}/versions/1/terms");
    }
}
