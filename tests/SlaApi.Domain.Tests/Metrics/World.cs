using NodaTime.Text;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;
using SlaApi.Domain.Metrics;
using SlaApi.Domain.Tests.Agreements;

namespace SlaApi.Domain.Tests.Metrics;

/// <summary>Agreements in Zurich, open Monday to Friday 08:00 to 17:00, in force in 2026 by default, and facts by local time.</summary>
internal static class World
{
    public static readonly Instant EndOf2026 = At("2026-12-31T23:59");

    private static readonly Instant Before = At("2025-06-02T09:00");

    public static readonly VolumeTarget PerQuarter = new()
    {
        Key = "sql", Party = TargetParty.Marketing, Stage = "sql", Amount = 120, Per = TargetPeriod.Quarter, Counts = VolumeCount.HandedOver,
    };

    public static readonly ResponseTarget Response = new()
    {
        Key = "contact", Party = TargetParty.Sales, StartsOn = Moment.HandedOver, StopsOn = Moment.Contacted,
        Within = new(4, TimeUnit.BusinessHours), Share = 0.8m, Per = TargetPeriod.Month,
    };

    public static Instant At(string local, string zone = "Europe/Zurich") =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value
            .InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).ToInstant();

    public static LocalDate Date(string date) => LocalDatePattern.Iso.Parse(date).Value;

    public static Terms Terms(params Target[] targets) => SampleTerms.Complete() with { Targets = targets.Length == 0 ? [PerQuarter] : targets };

    /// <summary>Every version signed in June 2025, one after the other.</summary>
    public static Rulebook Rulebook(params Terms[] versions)
    {
        var agreement = new Agreement(Guid.Empty, "leads", "Leads", "Muster AG", versions[0], Before);
        foreach (var (index, terms) in versions.Index())
        {
            var number = index == 0 ? 1 : agreement.Draft(terms, Before).Number;
            agreement.Submit(number, Before);
            agreement.Sign(number, Party.Marketing, "Leitung Marketing", null, Before);
            agreement.Sign(number, Party.Sales, "Leitung Vertrieb", null, Before);
        }

        return new Rulebook(agreement);
    }

    public static MetricsQuestion Question(Rulebook rulebook, string from, string to, Instant? now = null, Grouping? groupBy = null) =>
        new() { Rulebook = rulebook, From = Date(from), To = Date(to), Now = now ?? EndOf2026, GroupBy = groupBy };

    public static HandoverFact Lead(string at, HandoverState state = HandoverState.Open, string stage = "sql", int? version = 1) => new()
    {
        HandedOverAt = At(at), State = state, Stage = stage, Version = version, EverAccepted = state is HandoverState.Accepted,
        DecidedAccepted = state == HandoverState.Accepted, DecidedRejected = state == HandoverState.Rejected,
    };

    public static HandoverFact Closed(this HandoverFact lead, string at, bool won = true, Money? amount = null) => lead with
    {
        State = won ? HandoverState.Won : HandoverState.Lost,
        ClosedAt = At(at),
        ClosedAsWon = won,
        Amount = amount,
    };

    public static ClockFact Clock(this HandoverFact lead, ClockState state, string dueAt, string target = "contact", int version = 1) =>
        new() { Handover = lead, State = state, DueAt = At(dueAt), Target = target, Version = version };

    public static MetricSet Metrics(this MetricsQuestion question, params HandoverFact[] leads) => Figures.Of(question, leads, []).Metrics;

    public static TargetFigure Target(this MetricsQuestion question, IEnumerable<HandoverFact> leads, IEnumerable<ClockFact>? clocks = null) =>
        Assert.Single(Figures.Of(question, leads, clocks ?? []).Targets);

    public static IEnumerable<HandoverFact> Times(this int count, HandoverFact lead) => Enumerable.Repeat(lead, count);
}
