using System.Text.Json;
using NodaTime.Text;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;

namespace SlaApi.Domain.Tests.Handovers;

/// <summary>
/// One handover and its agreement, in short notation. Zurich, Monday to Friday 08:00 to 17:00, in force from 2026; instants are local
/// wall time of 2026: "01-05 09:00", a Monday, is when it was handed over.
/// </summary>
internal sealed class Story
{
    private static readonly DateTimeZone Zurich = DateTimeZoneProviders.Tzdb["Europe/Zurich"];
    private int _told;

    public Story(Terms terms, Func<HandoverContent, HandoverContent>? content = null)
    {
        Agreement = new Agreement(Id(0), "industry", "Industry", "Muster AG", terms, At("01-01 00:00") - Duration.FromDays(60));
        Sign(1, "01-01 00:00", -30);
        var told = new HandoverContent { ExternalId = "L-1", Stage = "sql", HandedOverAt = At("01-05 09:00") };
        Handover = new Handover(Id(1), Id(0), content?.Invoke(told) ?? told, 1, "f", At("01-05 09:01"));
        Judge();
    }

    public Story(params Target[] targets) : this(Terms(targets)) { }

    public Agreement Agreement { get; }
    public Handover Handover { get; private set; }
    public Rulebook Rulebook => new(Agreement);

    /// <summary>The latest instant anything was judged at: late in June unless a test says otherwise.</summary>
    public Instant Now { get; private set; } = At("06-29 12:00");

    public static Instant At(string text) => LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd HH:mm")
        .Parse($"2026-{text}").GetValueOrThrow().InZoneLeniently(Zurich).ToInstant();

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static JsonElement Json(object? value) => JsonSerializer.SerializeToElement(value);

    public static Dictionary<string, JsonElement> Attributes(string name, object? value) => new() { [name] = Json(value) };

    public static ResponseTarget Target(string key, Moment startsOn, Moment stopsOn, int hours) => new()
    {
        Key = key, Party = TargetParty.Sales, StartsOn = startsOn, StopsOn = stopsOn, Within = new(hours, TimeUnit.BusinessHours), Share = 0.9m,
    };

    public static Terms Terms(params Target[] targets) => AgreementTemplate.For("Muster AG") with
    {
        Scope = new()
        {
            ValidFrom = new(2026, 1, 1), ValidUntil = new(2026, 12, 31), BusinessUnit = "Industry", Geography = "CH", ProductGroup = "Plants",
        },
        Parties = new()
        {
            Marketing = new() { Function = "Marketing", Representative = Role("marketing") },
            Sales = new() { Function = "Sales", Representative = Role("sales") },
        },
        Framework = new() { SystemName = "Inbound", CreatedOn = new(2025, 11, 1) },
        Definitions = [new() { Term = "sql", Label = new("SQL", "SQL"), Text = new("Geprüft.", "Checked.") }],
        Targets = targets.Length > 0 ? targets : [Target("acceptance", Moment.HandedOver, Moment.Decided, 8)],
        Responsibilities = new()
        {
            Marketing = new() { Responsible = Role("marketing"), Deputy = Role("marketing-deputy") },
            Sales = new() { Responsible = Role("sales"), Deputy = Role("sales-deputy") },
        },
        Reporting = new()
        {
            Channel = "E-Mail", Interval = Recurrence.Month, Language = "de",
            Recipients = [new() { Name = "management", Email = "management@example.com", Level = RecipientLevel.Management }],
        },
        Review = new() { Interval = Recurrence.Quarter, FirstOn = new(2026, 4, 1), DurationMinutes = 60 },
        Renewal = new() { RenewOn = new(2026, 12, 1), Mode = RenewalMode.Manual },
    };

    /// <summary>An event at an instant; judged at once.</summary>
    public Story On(string at, EventType type, Func<EventContent, EventContent>? more = null)
    {
        Tell(at, type, more);
        return this;
    }

    public Outcome<HandoverEvent> Tell(string at, EventType type, Func<EventContent, EventContent>? more = null)
    {
        var content = new EventContent { Type = type, OccurredAt = At(at) };
        return Record(more?.Invoke(content) ?? content);
    }

    public Outcome<HandoverEvent> Record(EventContent content)
    {
        _told++;
        var recording = Handover.Record(content, Id(100 + _told), At("06-01 00:00") + Duration.FromSeconds(_told));
        Judge();
        return recording;
    }

    public Refusal Refuses(string at, EventType type, Func<EventContent, EventContent>? more = null) =>
        Assert.Throws<Refusal>(() => Tell(at, type, more));

    /// <summary>Judged at an instant.</summary>
    public Story By(string now)
    {
        Now = At(now);
        Judge();
        return this;
    }

    public void Judge() => Handover.Judge(Rulebook, Now);

    public HandoverClock Clock(string target = "acceptance", int round = 1) =>
        Assert.Single(Handover.Clocks, c => c.Target == target && c.Round == round);

    /// <summary>Signs a further version that begins on a day of 2026.</summary>
    public Story Amend(string firstDay, params Target[] targets)
    {
        var begin = At($"{firstDay} 00:00").InZone(Zurich).Date;
        var terms = Terms(targets);
        var version = Agreement.Draft(terms with { Scope = terms.Scope! with { ValidFrom = begin } }, At("01-02 00:00"));
        Sign(version.Number, $"{firstDay} 00:00", -1);
        Judge();
        return this;
    }

    private void Sign(int version, string from, int days)
    {
        var at = At(from) + Duration.FromDays(days) - Duration.FromHours(5);
        Agreement.Submit(version, at);
        Agreement.Sign(version, Party.Marketing, "marketing", null, at);
        Agreement.Sign(version, Party.Sales, "sales", null, at);
    }

    private static Person Role(string role) => new() { Name = role, Email = $"{role}@example.com" };
}
