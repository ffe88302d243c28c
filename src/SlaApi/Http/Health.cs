using SlaApi.Data;

namespace SlaApi.Http;

/// <summary>Liveness (the process runs) and readiness (the database can be reached), without details.</summary>
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
