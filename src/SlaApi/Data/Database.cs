using Microsoft.EntityFrameworkCore;
using SlaApi.Authorization;
using SlaApi.Data.Configurations;
using SlaApi.Identity;

namespace SlaApi.Data;

/// <summary>Brings the database up to the model and, where it is empty, creates the first API client.</summary>
internal static class Database
{
    /// <returns>How to sign in, for whoever starts it in Development.</returns>
    public static async Task<string> PrepareDatabase(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SlaDbContext>();
        await db.Database.MigrateAsync();
        return await scope.ServiceProvider.GetRequiredService<WriteGate>().Write(() => Bootstrap(app, db), CancellationToken.None);
    }

    /// <summary><c>Bootstrap:Client:Id</c> and <c>Bootstrap:Client:Secret</c>; in Development, and there only, what is missing is made up and told once.</summary>
    private static async Task<string> Bootstrap(WebApplication app, SlaDbContext db)
    {
        var (id, secret) = (app.Configuration["Bootstrap:Client:Id"], app.Configuration["Bootstrap:Client:Secret"]);
        if (await db.ApiClients.AnyAsync() || (!app.Environment.IsDevelopment() && (id is null || secret is null)))
        {
            return "  The API client was made at the first start, and its secret shown then. For a new one delete the database and start again.";
        }

        var told = secret is null ? secret = ClientSecret.Generate() : "$SECRET";
        id ??= "demo";
        var now = app.Services.GetRequiredService<IClock>().GetCurrentInstant();
        db.ApiClients.Add(new ApiClient { Id = id, SecretHash = ClientSecret.Hash(secret), Scopes = [.. Scopes.All.Keys], CreatedAt = now });
        await db.SaveChangesAsync();
        return $"""
              API client         {id}
              Secret             {(told == secret ? $"{secret} (shown this once)" : "as configured")}

              Get a token:
              curl -s -u "{id}:{told}" -d grant_type=client_credentials {"{url}"}/connect/token
            """;
    }
}
