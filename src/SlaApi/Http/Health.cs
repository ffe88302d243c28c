using SlaApi.Data;

namespace SlaApi.Http;

/// <summary>Whether the process lives, and whether it can serve: no details.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/health").AllowAnonymous().ExcludeFromDescription();
        group.MapGet("/live", () => Results.Text("live"));
        group.MapGet("/ready", async (SlaDbContext db, CancellationToken ct) =>
            await db.Database.CanConnectAsync(ct) ? Results.Text("ready") : Results.StatusCode(StatusCodes.Status503ServiceUnavailable));
    }
}
