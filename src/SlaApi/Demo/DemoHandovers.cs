using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;
using SlaApi.Features.Handovers;

namespace SlaApi.Demo;

/// <summary>Generates months of handovers and their events: most in time, some late, some untouched. The same seed gives the same data.</summary>
internal sealed class DemoHandovers(string agreement, CountedTime openTime, Instant now, int seed)
{
    private static readonly string[] Sources = ["organicSearch", "paidSearch", "webinar", "tradeFair", "referral"];
    private static readonly string[] Segments = ["smallBusiness", "midMarket", "enterprise"];

    // A seeded generator, so that the data are reproducible; they need not be unpredictable.
#pragma warning disable CA5394
    private readonly Random _random = new(seed);

    public List<RecordHandover> Handovers { get; } = [];

    public List<BatchEvent> Events { get; } = [];

    /// <summary>Generates on average <paramref name="perDay"/> handovers per open date, from <paramref name="from"/> to now.</summary>
    public void Generate(BusinessCalendar calendar, LocalDate from, double perDay)
    {
        var today = now.InZone(calendar.Zone).Date;
        for (var day = from; day <= today; day = day.PlusDays(1))
        {
            if (calendar.EndOfOpenDate(day) is not { } close)
            {
                continue;
            }

            var count = (int)(perDay * 2 * _random.NextDouble() + 0.5);
            for (var i = 0; i < count; i++)
            {
                var at = close - Duration.FromMinutes(_random.Next(10, 540));
                if (at < now - Duration.FromMinutes(5))
                {
                    Generate($"L-{day:uuuuMMdd}-{i + 1}", at);
                }
            }
        }
    }

    private void Generate(string id, Instant at)
    {
        Handovers.Add(new RecordHandover
        {
            Agreement = agreement,
            ExternalId = id,
            Stage = "sql",
            HandedOverAt = at,
            Source = Sources[_random.Next(Sources.Length)],
            Segment = Segments[_random.Next(Segments.Length)],
            Score = _random.Next(40, 100),
            Assignee = $"team-{_random.Next(1, 4)}@example.com",
        });

        // One in twenty is never worked; recent ones are breached now.
        if (_random.NextDouble() < 0.05)
        {
            return;
        }

        var decided = After(at, _random.NextDouble() < 0.08 ? 9 : 3);
        if (_random.NextDouble() < 0.12)
        {
            AddEvent(id, new BatchEvent { Type = EventType.Rejected, OccurredAt = decided, Reason = "incompleteData" });
            return;
        }

        AddEvent(id, new BatchEvent { Type = EventType.Accepted, OccurredAt = decided });
        var contacted = After(at, _random.NextDouble() < 0.1 ? 7 : 3.5);
        AddEvent(id, new BatchEvent { Type = EventType.Contacted, OccurredAt = contacted, Channel = "phone" });
        var closed = After(contacted, 40 + 120 * _random.NextDouble());
        var amount = new Money(_random.Next(40, 600) * 10_000, "CHF");
        switch (_random.NextDouble())
        {
            case < 0.22:
                AddEvent(id, new BatchEvent { Type = EventType.Won, OccurredAt = closed, Amount = amount });
                AddEvent(id, new BatchEvent
                {
                    Type = EventType.ReportedBack,
                    OccurredAt = After(closed, _random.NextDouble() < 0.1 ? 20 : 6),
                    Amount = amount,
                    Attribution = new EventAttribution { Source = Handovers[^1].Source },
                });
                break;
            case < 0.45:
                AddEvent(id, new BatchEvent { Type = EventType.Lost, OccurredAt = closed, Reason = "price" });
                break;
        }
    }

    /// <summary>A random instant within <paramref name="openHours"/> open hours.</summary>
    private Instant After(Instant from, double openHours) =>
        openTime.After(from, Duration.FromSeconds((long)(openHours * 3_600 * (0.2 + 0.8 * _random.NextDouble()))), business: true);

    private void AddEvent(string id, BatchEvent occurred)
    {
        if (occurred.OccurredAt < now)
        {
            Events.Add(occurred with { Agreement = agreement, ExternalId = id });
        }
    }
}
