using SlaApi.Features.Handovers.Import;

namespace SlaApi.Jobs;

/// <summary>Has imports worked through, one after the other: at once when a file arrives here, and every two seconds for what others left behind.</summary>
internal sealed class ImportJob(IServiceScopeFactory scopes, ImportSignal signal, ILogger<ImportJob> logger) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        // Reasons in the error file are in English, whatever the machine speaks.
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
                logger.LogError(failed, "An import broke off; it is tried again.");
            }

            await signal.Wait(Rest, ct);
        }
    }

    private async Task<bool> ProcessOne(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ProcessImports(), ct);
    }
}
