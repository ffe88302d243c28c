using SlaApi.Demo;

namespace SlaApi.Jobs;

/// <summary><c>Demo:Enabled</c>: fills an empty database while the app already serves requests.</summary>
internal sealed class DemoJob(IServiceScopeFactory scopes, IConfiguration configuration, IHostEnvironment environment) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        if (!configuration.GetValue("Demo:Enabled", false))
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new FillDemo(), ct) && environment.IsDevelopment())
        {
            Console.WriteLine("\nThe demo data is complete: agreements schweiz and deutschland, with nine months of handovers.");
        }
    }
}
