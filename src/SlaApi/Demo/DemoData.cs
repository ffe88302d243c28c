using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Features.Agreements;
using SlaApi.Features.Handovers;
using SlaApi.Http.Json;

namespace SlaApi.Demo;

/// <summary><c>Demo:Enabled</c>: fills a database without agreements with a company, two signed agreements and nine months of handovers, through the same messages as everybody.</summary>
internal static class DemoData
{
    public static async Task FillDemo(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (!app.Configuration.GetValue("Demo:Enabled", false) || await services.GetRequiredService<SlaDbContext>().Agreements.AnyAsync())
        {
            return;
        }

        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        var mediator = services.GetRequiredService<IMediator>();
        await Fill(mediator, "schweiz", "Vertriebsregion Schweiz", "Schweiz", "Europe/Zurich", "CH-ZH", sqlPerMonth: 60, perDay: 3.2, now);
        await Fill(mediator, "deutschland", "Vertriebsregion Deutschland", "Deutschland", "Europe/Berlin", "DE-BY", sqlPerMonth: 40, perDay: 2.1, now);
    }

    private static async Task Fill(
        IMediator mediator, string key, string title, string geography, string zone, string region, int sqlPerMonth, double perDay, Instant now)
    {
        var today = now.InZone(DateTimeZoneProviders.Tzdb[zone]).Date;
        var from = today.With(DateAdjusters.StartOfMonth).PlusMonths(-8);
        var terms = DemoTerms.For(geography, zone, region, sqlPerMonth, from, from.PlusYears(1).PlusDays(-1));
        await mediator.Send(new DraftAgreement { Key = key, Title = title, Company = DemoTerms.Company, Terms = terms });
        var version = new VersionAddress(key, 1, "*");
        await mediator.Send(new SubmitVersion { Version = version });
        await mediator.Send(new SignVersion { Version = version, Party = Party.Marketing, Name = "Leitung Marketing" });
        await mediator.Send(new SignVersion { Version = version, Party = Party.Sales, Name = "Leitung Verkauf" });

        var calendar = BusinessCalendar.From(terms.Calendar!);
        var story = new DemoHandovers(key, new CountedTime(calendar, []), now, seed: sqlPerMonth);
        story.Tell(calendar, from, perDay);
        foreach (var chunk in story.Handovers.Chunk(1_000))
        {
            await mediator.Send(new RecordHandovers { Items = [.. chunk.Select(h => new Item<RecordHandover>(h, null))] });
        }

        foreach (var chunk in story.Events.OrderBy(e => e.OccurredAt).Chunk(1_000))
        {
            await mediator.Send(new RecordEvents { Items = [.. chunk.Select(e => new Item<BatchEvent>(e, null))] });
        }
    }
}
