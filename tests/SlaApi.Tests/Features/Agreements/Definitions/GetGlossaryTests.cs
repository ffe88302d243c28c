using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements.Definitions;

[Collection(SharedApp.Name)]
public sealed class GetGlossaryTests(App app)
{
    [Fact]
    public async Task The_glossary_has_every_term_in_both_languages()
    {
        var items = (await (await app.Client("agreements:read")).Get("/v1/definitions")).Expect(200).Json["items"]!.AsArray();
        Assert.Equal(
            "visit contact lead prospect mql sql xToY yToZ closeRate attribution dealStages closedWon revenue accepted firstContact worked",
            string.Join(' ', items.Select(d => (string)d!["term"]!)));
        Assert.All(items, d => Assert.All(["label", "text"], part => Assert.All(["de", "en"], language => Assert.NotEmpty((string)d![part]![language]!))));
    }

    [Fact]
    public async Task Reading_needs_the_scope_of_agreements() =>
        (await (await app.Client("metrics:read")).Get("/v1/definitions")).ExpectProblem(403, "insufficient-scope");
}
