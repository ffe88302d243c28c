using Microsoft.EntityFrameworkCore;
using SlaApi.Authorization;
using SlaApi.Data.Configurations;
using SlaApi.Identity;

namespace SlaApi.Data;

/// <summary>Applies the migrations and creates the first API client if there is none.</summary>
internal static class Database
{
    /// <returns>Text with the API client's data, to be printed in Development.</returns>
    public static async Task<string> PrepareDatabase(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SlaDbContext>();
        await db.Database.MigrateAsync();
        return await scope.ServiceProvider.GetRequiredService<WriteGate>().Write(() => Bootstrap(app, db), CancellationToken.None);
    }

    /// <summary>Uses <c>Bootstrap:Client:Id</c> and <c>Bootstrap:Client:Secret</c>; missing values are generated only in Development, and shown once.</summary>
    private static async Task<string> Bootstrap(WebApplication app, SlaDbContext db)
    {
        var (id, secret) = (app.Configuration["Bootstrap:Client:Id"], app.Configuration["Bootstrap:Client:Secret"]);
        if (await db.ApiClients.AnyAsync() || (!app.Environment.IsDevelopment() && (id is null || secret is null)))
        {
            return "  The API client was created at the first start and its secret was shown then. For a new one, delete the database and restart.";
        }

        var shown = secret is null ? secret = ClientSecret.Generate() : "$SECRET";
        id ??= "demo";
        var now = app.Services.GetRequiredService<IClock>().GetCurrentInstant();
        db.ApiClients.Add(new ApiClient { Id = id, SecretHash = ClientSecret.Hash(secret), Scopes = [.. Scopes.All.Keys], CreatedAt = now });
        await db.SaveChangesAsync();
        return $"""
              API client         {id}
              Secret             {(shown == secret ? $"{secret} (shown only once)" : "as configured")}

              Get a token:
              curl -s -u "{id}:{shown}" -d grant_type=client_credentials {"{url}"}/connect/token
            """;
    }
}
