using SlaApi.Features.Handovers.Import;

namespace SlaApi.Jobs;

/// <summary>Processes imports one after the other: immediately after an upload to this instance, and every two seconds for those of other instances.</summary>
internal sealed class ImportJob(IServiceScopeFactory scopes, ImportSignal signal, ILogger<ImportJob> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        // Reasons in the error file are in English, whatever the culture of the machine.
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
        while (!ct.IsCancellationRequested)
        {
            try
            {
                while (await ProcessOne(ct))
                {
                }
            }
            catch (Exception failed) when (failed is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                logger.LogError(failed, "An import failed; it is tried again.");
            }

            await signal.Wait(Interval, ct);
        }
    }

    private async Task<bool> ProcessOne(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ProcessImports(), ct);
    }
}
