using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;
using SlaApi.Domain.Metrics;
using static SlaApi.Domain.Tests.Metrics.World;

namespace SlaApi.Domain.Tests.Metrics.Oracle;

/// <summary>An agreement of two versions, some weeks of facts around the change of version, and a query; all generated from one seed.</summary>
internal sealed class FactSet
{
    private static readonly string?[] Sources = ["web", "messe", null];
    private static readonly string[] Stages = ["mql", "sql"];
    private static readonly TargetPeriod[] Pers = Enum.GetValues<TargetPeriod>();

    private readonly Random _random;

    public FactSet(int seed)
    {
        _random = new Random(seed);
        First = Version("2026-01-01", "2026-03-14");
        Second = Version("2026-03-15", "2026-05-31");
        Rulebook = Rulebook(First, Second);
        Leads = [.. Enumerable.Range(0, _random.Next(0, 40)).Select(_ => NextLead())];
        Clocks = [.. Leads.SelectMany(l => Enumerable.Range(0, _random.Next(0, 3)).Select(_ => NextClock(l)))];
        From = Date("2025-12-15").PlusDays(_random.Next(0, 120));
        To = From.PlusDays(_random.Next(0, 100));
        Now = NextInstant();
    }

    public Terms First { get; }
    public Terms Second { get; }
    public Rulebook Rulebook { get; }
    public IReadOnlyList<HandoverFact> Leads { get; }
    public IReadOnlyList<ClockFact> Clocks { get; }
    public LocalDate From { get; }
    public LocalDate To { get; }
    public Instant Now { get; }

    public MetricsQuestion Question => new() { Rulebook = Rulebook, From = From, To = To, Now = Now };

    public MetricsReport Report(string? groupBy = null) =>
        Figures.Of(Question with { GroupBy = groupBy is null ? null : Grouping.Parse(groupBy) }, Leads, Clocks);

    private Terms Version(string from, string until) => Terms(
        PerQuarter with { Amount = _random.Next(1, 30), Per = Pick(Pers), Counts = (VolumeCount)_random.Next(2), OnlyQualified = Chance(3) },
        new AmountTarget
        {
            Key = "money", Party = TargetParty.Sales, Metric = "revenue", AtLeast = new(_random.Next(1, 900), "CHF"), Per = Pick(Pers),
        },
        Response with { Per = Chance(4) ? null : Pick(Pers), MinCases = Chance(2) ? _random.Next(4) : null, Share = _random.Next(1, 5) / 4m },
        new RatioTarget
        {
            Key = "ratio", Party = TargetParty.Sales, Metric = Pick<string>(["closeRate", "winRate", "acceptanceRate"]), Per = Pick(Pers),
            AtLeast = _random.Next(5) / 4m, MinCases = Chance(2) ? _random.Next(3) : null,
        }) with
    {
        Scope = Terms().Scope! with { ValidFrom = Date(from), ValidUntil = Date(until) },
        Intake = new() { Unqualified = (Unqualified)_random.Next(2) },
        FiscalYearStartMonth = Chance(2) ? _random.Next(1, 13) : null,
        Currency = new() { Reporting = "CHF", Rates = [new() { Currency = "JPY", Rate = 0.0061m }, new() { Currency = "EUR", Rate = 0.937m }] },
        Definitions = [new()
        {
            Term = "xToY", Label = new("Rate", "Rate"), Text = new("Anteil.", "Share."),
            Conversion = new()
            {
                FromStage = "mql", ToStage = Pick<string>(["sql", "won"]),
                Window = Chance(2) ? new(_random.Next(1, 30), TimeUnit.CalendarDays) : null,
            },
        }],
    };

    private HandoverFact NextLead()
    {
        var at = NextInstant();
        var state = Pick(Enum.GetValues<HandoverState>());
        var closed = state is HandoverState.Won or HandoverState.Lost;
        return new()
        {
            HandedOverAt = at,
            Stage = Pick(Stages),
            State = state,
            OutOfScope = Chance(8),
            Qualifies = !Chance(4),
            Version = Rulebook.At(at)?.Version,
            Source = Pick(Sources),
            DecidedAccepted = state == HandoverState.Accepted || (closed && Chance(2)),
            DecidedRejected = state == HandoverState.Rejected,
            AcceptedBySilence = closed && Chance(4),
            EverAccepted = closed || state == HandoverState.Accepted || (state == HandoverState.Recycled && Chance(2)),
            Contested = Chance(2),
            FirstContactAt = Chance(3) ? null : at + Duration.FromMinutes(_random.Next(-300, 6000)),
            Uncounted = Chance(2) ? null : [new(at + Minutes(600), Chance(3) ? null : at + Minutes(3000))],
            ClosedAt = closed ? at + Duration.FromHours(_random.Next(0, 1500)) : null,
            ClosedAsWon = state == HandoverState.Won,
            Amount = closed && !Chance(4) ? new(_random.Next(0, 500), Pick<string>(["CHF", "EUR", "JPY"])) : null,
            StagesReached = Chance(2) ? null : [(Pick(Stages), at + Minutes(54_000)), (Pick(Stages), at + Minutes(54_000))],
        };
    }

    private ClockFact NextClock(HandoverFact lead) => new()
    {
        Handover = lead,
        Target = "contact",
        Version = lead.Version ?? 1,
        State = Pick(Enum.GetValues<ClockState>()),
        DueAt = Chance(6) ? null : lead.HandedOverAt + Duration.FromHours(_random.Next(0, 200)),
    };

    /// <summary>A whole minute from mid-December 2025 to mid-July 2026, sometimes just a midnight in Zurich.</summary>
    private Instant NextInstant()
    {
        var date = Date("2025-12-15").PlusDays(_random.Next(0, 210));
        return date.AtStartOfDayInZone(DateTimeZoneProviders.Tzdb["Europe/Zurich"]).ToInstant() + (Chance(8) ? Duration.Zero : Minutes(1440));
    }

    private Duration Minutes(int below) => Duration.FromMinutes(_random.Next(below));

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;
}
