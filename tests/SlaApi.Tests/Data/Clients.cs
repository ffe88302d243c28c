using Microsoft.Extensions.DependencyInjection;
using SlaApi.Data;
using SlaApi.Data.Configurations;
using SlaApi.Identity;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Data;

/// <summary>Further clients of an app; the secret is the id.</summary>
internal static class Clients
{
    public static async Task Add(App app, string id)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SlaDbContext>();
        db.ApiClients.Add(new ApiClient
        {
            Id = id,
            SecretHash = ClientSecret.Hash(id),
            Scopes = [.. SlaApi.Authorization.Scopes.All.Keys],
            CreatedAt = Instant.FromUtc(2026, 1, 1, 0, 0),
        });
        await scope.ServiceProvider.GetRequiredService<WriteGate>().Write(() => db.SaveChangesAsync(), CancellationToken.None);
    }
}
