using Microsoft.EntityFrameworkCore;
using SlaApi.Data.Configurations;
using SlaApi.Http;
using SlaApi.Identity;

namespace SlaApi.Data;

/// <summary>Brings the database up to the model and, where it is empty, creates the first API client.</summary>
internal static class Database
{
    public static async Task PrepareDatabase(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SlaDbContext>();
        await db.Database.MigrateAsync();
        await scope.ServiceProvider.GetRequiredService<WriteGate>().Write(() => Bootstrap(app, db), CancellationToken.None);
    }

    /// <summary><c>Bootstrap:Client:Id</c> and <c>Bootstrap:Client:Secret</c>; in Development, and there only, what is missing is made up and printed once.</summary>
    private static async Task<bool> Bootstrap(WebApplication app, SlaDbContext db)
    {
        var (id, secret) = (app.Configuration["Bootstrap:Client:Id"], app.Configuration["Bootstrap:Client:Secret"]);
        if (await db.ApiClients.AnyAsync() || (!app.Environment.IsDevelopment() && (id is null || secret is null)))
        {
            return false;
        }

        var generated = secret is null;
        (id, secret) = (id ?? "demo", secret ?? ClientSecret.Generate());
        var now = app.Services.GetRequiredService<IClock>().GetCurrentInstant();
        db.ApiClients.Add(new ApiClient { Id = id, SecretHash = ClientSecret.Hash(secret), Scopes = [.. Scopes.All.Keys], CreatedAt = now });
        await db.SaveChangesAsync();
        if (generated)
        {
            app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(
                $"API client (shown once): {id} {secret}\n  curl -s -u '{id}:{secret}' -d grant_type=client_credentials {app.Urls.First()}/connect/token"));
        }

        return true;
    }
}
