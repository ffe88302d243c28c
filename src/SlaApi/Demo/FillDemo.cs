using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Features.Agreements;
using SlaApi.Features.Agreements.Versions;
using SlaApi.Features.Handovers;
using SlaApi.Json;

namespace SlaApi.Demo;

/// <summary>Fills a database without agreements with two signed agreements and nine months of handovers, through the same messages as the API.</summary>
public sealed record FillDemo : IRequest<bool>;

internal sealed class FillDemoHandler(SlaDbContext db, IMediator mediator, IClock clock) : IRequestHandler<FillDemo, bool>
{
    /// <returns>Whether the database was filled.</returns>
    public async Task<bool> Handle(FillDemo request, CancellationToken ct)
    {
        if (await db.Agreements.AnyAsync(ct))
        {
            return false;
        }

        var now = clock.GetCurrentInstant();
        await Fill("schweiz", "Vertriebsregion Schweiz", "Schweiz", "Europe/Zurich", "CH-ZH", sqlPerMonth: 60, perDay: 3.2, now, ct);
        await Fill("deutschland", "Vertriebsregion Deutschland", "Deutschland", "Europe/Berlin", "DE-BY", sqlPerMonth: 40, perDay: 2.1, now, ct);
        return true;
    }

    private async Task Fill(
        string key, string title, string geography, string zone, string region, int sqlPerMonth, double perDay, Instant now, CancellationToken ct)
    {
        var today = now.InZone(DateTimeZoneProviders.Tzdb[zone]).Date;
        var from = today.With(DateAdjusters.StartOfMonth).PlusMonths(-8);
        var terms = DemoTerms.For(geography, zone, region, sqlPerMonth, from, from.PlusYears(1).PlusDays(-1));
        await mediator.Send(new DraftAgreement { Key = key, Title = title, Company = DemoTerms.Company, Terms = terms }, ct);
        var version = new VersionAddress(key, 1, "*");
        await mediator.Send(new SubmitVersion { Version = version }, ct);
        await mediator.Send(new SignVersion { Version = version, Party = Party.Marketing, Name = "Leitung Marketing" }, ct);
        await mediator.Send(new SignVersion { Version = version, Party = Party.Sales, Name = "Leitung Verkauf" }, ct);

        var calendar = BusinessCalendar.From(terms.Calendar!);
        var demo = new DemoHandovers(key, new CountedTime(calendar, []), now, seed: sqlPerMonth);
        demo.Generate(calendar, from, perDay);
        foreach (var chunk in demo.Handovers.Chunk(1_000))
        {
            await mediator.Send(new RecordHandovers { Items = [.. chunk.Select(h => new Item<RecordHandover>(h, null))] }, ct);
        }

        foreach (var chunk in demo.Events.OrderBy(e => e.OccurredAt).Chunk(1_000))
        {
            await mediator.Send(new RecordEvents { Items = [.. chunk.Select(e => new Item<BatchEvent>(e, null))] }, ct);
        }
    }
}
