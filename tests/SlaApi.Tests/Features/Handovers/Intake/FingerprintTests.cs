using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlaApi.Data;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Handovers;

/// <summary>The stored fingerprint, byte for byte: what was recorded once must be recognized as a repeat by every later release.</summary>
[Collection(SharedApp.Name)]
public sealed class FingerprintTests(App app)
{
    private const string Minimal = """ "externalId": "L-1", "stage": "sql", "handedOverAt": "2026-03-02T08:00:00Z" """;

    private const string Full = Minimal + """
        , "leadId": "lead-7", "createdAt": "2026-03-01T07:30:00.123456Z", "priority": "high", "source": "web", "campaign": "fair",
        "touches": [ { "source": "ads", "campaign": null, "at": "2026-02-01T00:00:00Z" },
          { "source": null, "campaign": "mail", "at": "2026-02-02T00:00:00Z" } ],
        "segment": "a", "score": 70, "assignee": "sales-1", "provider": "agency", "url": "https://example.com/1", "note": "note",
        "lead": { "name": "Erika Muster", "email": "lead@example.com", "company": "Muster AG" }, "attributes": { "b": 1, "a": "x" }
        """;

    private const string Odd = Minimal + """
        , "score": 70.5000, "note": "Grüße «\u00e9» \"<&'> 😀\nZeile", "segment": "", "touches": [], "lead": { "name": "nobody" },
        "attributes": { "z": 1.50, "Ä": [1, "ü", null, true], "a": { "deep": { "n": 1e3 } }, "empty": null, "t": "\u2028" }
        """;

    [Theory]
    [InlineData(Minimal, "40a9d21d5dcf5316aa2d753a7b3a3758dc7f5edde5da99bdaedd0c209d728365")]
    [InlineData(Full, "baf6126ab39a144a01b59f7eb0e5ede306a2571d874a708cf8e29398de7b9dc8")]
    [InlineData(Odd, "517ef736971b92f9880e885ad29e36645b64fa6573ef564678c1b398364c8fd0")]
    public async Task The_fingerprint_of_a_content_never_changes(string content, string expected)
    {
        var api = await app.Client();
        var key = await api.Signed();
        var body = $$"""{ "agreement": "{{key}}", {{content}} }""";
        var id = (Guid)(await api.Post("/v1/handovers", body)).Expect(201).Json["id"]!;
        (await api.Post("/v1/handovers", body)).Expect(200);

        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<SlaDbContext>();
        Assert.Equal(expected, await db.Handovers.Where(h => h.Id == id).Select(h => h.Fingerprint).SingleAsync());
    }
}
