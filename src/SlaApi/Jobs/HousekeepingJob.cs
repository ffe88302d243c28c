using SlaApi.Features.Housekeeping;

namespace SlaApi.Jobs;

/// <summary>Deletes expired records once an hour.</summary>
internal sealed class HousekeepingJob(IServiceScopeFactory scopes, ILogger<HousekeepingJob> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(ct))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ExpireIdempotencyRecords(), ct);
            }
            catch (Exception failed) when (failed is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                logger.LogError(failed, "Housekeeping failed; next attempt in an hour.");
            }
        }
    }
}
