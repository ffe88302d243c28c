using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlaApi.Data;
using SlaApi.Features.Housekeeping;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Housekeeping;

public sealed class ExpireIdempotencyRecordsTests
{
    [Fact]
    public async Task Records_expire_after_24_hours()
    {
        var clock = new TestClock(Instant.FromUtc(2026, 3, 2, 8, 0));
        await using var app = new App { Clock = clock };
        await app.InitializeAsync();
        var api = await app.Client();
        (await api.Post("/v1/agreements", new { key = "kept", title = "T", company = "C" }, ("Idempotency-Key", "k1"))).Expect(201);

        Assert.Equal(0, await Expire(app));
        clock.Now += Duration.FromHours(24);
        Assert.Equal(1, await Expire(app));
        await using var scope = app.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<SlaDbContext>().IdempotencyRecords.AnyAsync());
    }

    private static async Task<int> Expire(App app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ExpireIdempotencyRecords());
    }
}
