using System.Text.Json;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Tests.Agreements;

/// <summary>Complete terms, which can be signed.</summary>
internal static class SampleTerms
{
    public static Terms Complete() => Complete(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31));

    public static Terms Complete(LocalDate validFrom, LocalDate validUntil) => new()
    {
        Introduction = "Marketing und Sales arbeiten auf ein gemeinsames Ziel hin.",
        Scope = new()
        {
            ValidFrom = validFrom,
            ValidUntil = validUntil,
            BusinessUnit = "Industrie",
            Geography = "Schweiz",
            ProductGroup = "Anlagen",
            ProductSubgroup = "Service",
        },
        Parties = new()
        {
            Marketing = new() { Function = "Marketing", Representative = Person("marketing-lead") },
            Sales = new() { Function = "Vertrieb", Representative = Person("sales-lead") },
        },
        Framework = new() { SystemName = "Inbound System", CreatedOn = new LocalDate(2025, 11, 1) },
        Definitions = [new() { Term = "sql", Label = new("SQL", "SQL"), Text = new("Von Sales geprüfter Lead.", "A lead sales has checked.") }],
        Targets =
        [
            new VolumeTarget
            {
                Key = "sql-volume", Party = TargetParty.Marketing, Stage = "sql",
                Amount = 120, Per = TargetPeriod.Quarter, Counts = VolumeCount.Accepted,
            },
            new ResponseTarget
            {
                Key = "first-contact", Party = TargetParty.Sales, StartsOn = Moment.HandedOver, StopsOn = Moment.Contacted,
                Within = new(24, TimeUnit.BusinessHours), Share = 0.95m,
            },
        ],
        Metrics = ["handedOver", "revenue"],
        Responsibilities = new()
        {
            Marketing = new() { Responsible = Person("marketing-lead"), Deputy = Person("marketing-deputy") },
            Sales = new() { Responsible = Person("sales-lead"), Deputy = Person("sales-deputy") },
        },
        Reporting = new()
        {
            Channel = "E-Mail",
            Interval = Recurrence.Month,
            Recipients = [new() { Name = "Geschäftsleitung", Email = "management@example.com", Level = RecipientLevel.Management }],
            Language = "de",
        },
        Review = new() { Interval = Recurrence.Quarter, FirstOn = validFrom.PlusMonths(3), DurationMinutes = 60 },
        Renewal = new() { RenewOn = validUntil, Mode = RenewalMode.Manual },
        Calendar = Weekdays("Europe/Zurich"),
    };

    public static CalendarTerms Weekdays(string zone)
    {
        IReadOnlyList<HoursInterval> hours = [new("08:00", "17:00")];
        return new()
        {
            TimeZone = zone,
            WeeklyHours = new() { Monday = hours, Tuesday = hours, Wednesday = hours, Thursday = hours, Friday = hours },
        };
    }

    public static Person Person(string role) => new() { Name = role, Email = $"{role}@example.com" };

    public static Criterion Compare(string? field, CriterionOp? op, object? value) =>
        new() { Field = field, Op = op, Value = JsonSerializer.SerializeToElement(value) };

    public static Terms Ending(this Terms terms) => terms with { Renewal = terms.Renewal! with { AfterExpiry = AfterExpiry.Ends } };

    public static Terms With(this Terms terms, params Target[] targets) => terms with { Targets = targets };
}
