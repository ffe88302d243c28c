using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlaApi.Data;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Data;

public sealed class RestartTests
{
    // The issuer of tokens; a test's own port changes with a restart.
    private const string Address = "https://sla.example.com";

    [Fact]
    public async Task Stored_data_and_issued_tokens_survive_a_restart()
    {
        await using var first = new App { Settings = new Dictionary<string, string?> { ["PublicUrl"] = Address } };
        await first.InitializeAsync();
        var token = await Tokens.Get(first.Http, App.ClientId, App.ClientSecret);
        var api = new Api(first.Http, token);
        var key = await api.Signed();
        var before = (await api.Get($"/v1/agreements/{key}/versions/1")).Expect(200);
        var kept = (await api.Post("/v1/agreements", new { key = "kept", title = "T", company = "C" }, ("Idempotency-Key", "k"))).Expect(201);
        await first.DisposeAsync();

        await using var second = new App
        {
            EnvironmentName = "Production",
            Settings = new Dictionary<string, string?>
            {
                ["PublicUrl"] = Address,
                ["Database:ConnectionString"] = first.ConnectionString,
                ["Bootstrap:Client:Id"] = "another",
                ["Bootstrap:Client:Secret"] = "another",
            },
        };
        await second.InitializeAsync();
        var again = new Api(second.Http, token);
        var after = (await again.Get($"/v1/agreements/{key}/versions/1")).Expect(200);
        Assert.Equal((before.Body, before.Tag), (after.Body, after.Tag));
        var replayed = (await again.Post("/v1/agreements", new { key = "kept", title = "T", company = "C" }, ("Idempotency-Key", "k"))).Expect(201);
        Assert.Equal((kept.Body, "true"), (replayed.Body, replayed.Header("Idempotency-Replayed")));

        await using var scope = second.Services.CreateAsyncScope();
        Assert.Equal([App.ClientId], await scope.ServiceProvider.GetRequiredService<SlaDbContext>().ApiClients.Select(c => c.Id).ToListAsync());
    }
}
