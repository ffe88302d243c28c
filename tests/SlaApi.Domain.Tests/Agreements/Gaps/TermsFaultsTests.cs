using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Tests.Agreements;

public sealed class TermsFaultsTests
{
    private static readonly Terms Complete = SampleTerms.Complete();

    public static TheoryData<string, Func<Terms, Terms>> Faulty => new()
    {
        { "/introduction", t => t with { Introduction = new string('a', 10_001) } },
        { "/scope/validFrom", t => t with { Scope = t.Scope! with { ValidFrom = new LocalDate(1899, 12, 31) } } },
        { "/scope/validUntil", t => t with { Scope = t.Scope! with { ValidUntil = new LocalDate(2201, 1, 1) } } },
        { "/scope/geography", t => t with { Scope = t.Scope! with { Geography = new string('a', 201) } } },
        { "/scope/criterion", t => t with { Scope = t.Scope! with { Criterion = new() } } },
        { "/parties/sales/representative/email", t => t with
            { Parties = new() { Sales = new() { Representative = new() { Email = "a b@example.com" } } } } },
        { "/parties/marketing/representative/email", t => t with
            { Parties = new() { Marketing = new() { Representative = new() { Email = "a@b@c" } } } } },
        { "/parties/marketing/provider/name", t => t with
            { Parties = new() { Marketing = new() { Provider = new() { Name = new string('a', 201) } } } } },
        { "/framework/documentUrl", t => t with { Framework = new() { DocumentUrl = "ftp://example.com/a" } } },
        { "/framework/annexes/0/sha256", t => t with { Framework = new() { Annexes = [new() { Sha256 = new string('A', 64) }] } } },
        { "/definitions/0/term", t => t with { Definitions = [new() { Term = "1st" }] } },
        { "/definitions/1/term", t => t with { Definitions = [new() { Term = "sql" }, new() { Term = "sql" }] } },
        { "/definitions/0/text/en", t => t with { Definitions = [new() { Text = new("", new string('a', 10_001)) }] } },
        { "/definitions/0/conversion/window/value", t => t with
            { Definitions = [new() { Conversion = new() { Window = new(0, TimeUnit.CalendarDays) } }] } },
        { "/definitions/0", t => t with { Definitions = [null!] } },
        { "/definitions", t => t with { Definitions = [.. Enumerable.Range(0, 201).Select(i => new Definition { Term = $"t{i}" })] } },
        { "/targets/1/key", t => t with { Targets = [new RatioTarget { Key = "a" }, new CadenceTarget { Key = "a" }] } },
        { "/metrics/1", t => t with { Metrics = ["sql", "sql"] } },
        { "/responsibilities/sales/deputy/email", t => t with
            { Responsibilities = new() { Sales = new() { Deputy = new() { Email = "nobody" } } } } },
        { "/reporting/recipients/0/email", t => t with { Reporting = new() { Recipients = [new() { Email = "@example.com" }] } } },
        { "/reporting/language", t => t with { Reporting = new() { Language = "fr" } } },
        { "/review/durationMinutes", t => t with { Review = new() { DurationMinutes = 1441 } } },
        { "/renewal/noticeOn", t => t with { Renewal = new() { NoticeOn = new LocalDate(9999, 1, 1) } } },
        { "/calendar/timeZone", t => t with { Calendar = SampleTerms.Weekdays("Zurich") } },
        { "/calendars/night/timeZone", t => t with
            { Calendars = new Dictionary<string, CalendarTerms> { ["night"] = SampleTerms.Weekdays("Zurich") } } },
        { "/calendars/a~1b", t => t with { Calendars = new Dictionary<string, CalendarTerms> { ["a/b"] = SampleTerms.Weekdays("Europe/Zurich") } } },
        { "/intake/requiredFields/0", t => t with { Intake = new() { RequiredFields = ["shoeSize"] } } },
        { "/intake/dailyCap", t => t with { Intake = new() { DailyCap = 0 } } },
        { "/rejection/reasons/1/code", t => t with { Rejection = new() { Reasons = [new() { Code = "budget" }, new() { Code = "budget" }] } } },
        { "/rejection/contestWithin/value", t => t with { Rejection = new() { ContestWithin = new(-1, TimeUnit.BusinessHours) } } },
        { "/escalation/0/atPercent", t => t with { Escalation = [new() { AtPercent = 101 }] } },
        { "/assignment/members/0/email", t => t with { Assignment = new() { Members = [new() { Email = "x" }] } } },
        { "/attribution/weights/fourth", t => t with { Attribution = new() { Weights = new Dictionary<string, decimal> { ["fourth"] = 0.5m } } } },
        { "/attribution/weights/first", t => t with { Attribution = new() { Weights = new Dictionary<string, decimal> { ["first"] = 1.5m } } } },
        { "/currency/reporting", t => t with { Currency = new() { Reporting = "chf" } } },
        { "/currency/rates/0/rate", t => t with { Currency = new() { Rates = [new() { Currency = "EUR", Rate = 0 }] } } },
        { "/currency/rates/1/currency", t => t with { Currency = new() { Rates = [new() { Currency = "EUR" }, new() { Currency = "EUR" }] } } },
        { "/fiscalYearStartMonth", t => t with { FiscalYearStartMonth = 13 } },
        { "/exclusions/confirmWithin/value", t => t with { Exclusions = new() { ConfirmWithin = new(0, TimeUnit.BusinessDays) } } },
        { "/remedies/credits/bands/0/below", t => t with { Remedies = new() { Credits = new() { Bands = [new() { Below = 1.1m }] } } } },
        { "/remedies/credits/cap", t => t with { Remedies = new() { Credits = new() { Unit = CreditUnit.Percent, Cap = 101 } } } },
        { "/privacy/minGroupSize", t => t with { Privacy = new() { MinGroupSize = 0 } } },
        { "/privacy/retentionMonths", t => t with { Privacy = new() { RetentionMonths = 0 } } },
        { "/legalReview/reviewer/email", t => t with { LegalReview = new() { Reviewer = new() { Email = "legal" } } } },
    };

    public static TheoryData<string, Target> FaultyTargets => new()
    {
        { "key", new VolumeTarget { Key = "mit leerzeichen" } },
        { "key", new VolumeTarget { Key = new string('a', 65) } },
        { "minCases", new VolumeTarget { MinCases = -1 } },
        { "amount", new VolumeTarget { Amount = 0 } },
        { "stage", new VolumeTarget { Stage = new string('a', 65) } },
        { "appliesTo/op", new VolumeTarget { AppliesTo = new() { Field = "score" } } },
        { "atLeast/amountMinor", new AmountTarget { AtLeast = new(-1, "CHF") } },
        { "atLeast/currency", new AmountTarget { AtLeast = new(1, "Franken") } },
        { "within/value", new ResponseTarget { Within = new(-1, TimeUnit.BusinessMinutes) } },
        { "within/value", new ResponseTarget { Within = new(0, TimeUnit.CalendarDays) } },
        { "within/value", new ResponseTarget { Within = new(1831, TimeUnit.BusinessDays) } },
        { "share", new ResponseTarget { Share = 0 } },
        { "share", new CadenceTarget { Share = 1.01m } },
        { "attempts", new CadenceTarget { Attempts = 0 } },
        { "atLeast", new RatioTarget { AtLeast = -0.1m } },
        { "indicator", new IndicatorTarget { Indicator = "crm availability" } },
    };

    [Fact]
    public void Complete_terms_have_none() => Assert.Empty(TermsFaults.Of(Complete));

    [Fact]
    public void Empty_terms_have_none_for_all_that_is_missing_is_a_gap() => Assert.Empty(TermsFaults.Of(new Terms()));

    [Fact]
    public void Blank_members_of_a_form_are_missing_not_faulty() => Assert.Empty(TermsFaults.Of(new Terms
    {
        Parties = new() { Sales = new() { Representative = new() { Name = "", Email = "" } } },
        Framework = new() { DocumentUrl = "" },
        Definitions = [new() { Term = "", Label = new(null!, null!) }, new() { Term = "" }],
        Targets = [new VolumeTarget(), new IndicatorTarget { AtLeast = -20 }, new RatioTarget { Key = "a", AtLeast = 2, AtMost = 1 }],
        Reporting = new() { Language = "" },
    }));

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_fault_is_the_only_one_reported_with_its_pointer(string pointer, Func<Terms, Terms> spoil) =>
        Assert.Equal([pointer], TermsFaults.Of(spoil(Complete)).Select(f => f.Pointer));

    [Theory]
    [MemberData(nameof(FaultyTargets))]
    public void A_fault_of_a_target_is_reported_at_its_member(string member, Target target) =>
        Assert.Equal([$"/targets/0/{member}"], TermsFaults.Of(Complete.With(target)).Select(f => f.Pointer));

    [Fact]
    public void All_faults_are_reported_at_once()
    {
        var faults = TermsFaults.Of(new Terms
        {
            FiscalYearStartMonth = 0,
            Review = new() { DurationMinutes = 0 },
            Reporting = new() { Language = "x" },
        });

        Assert.Equal(["/reporting/language", "/review/durationMinutes", "/fiscalYearStartMonth"], faults.Select(f => f.Pointer));
        Assert.All(faults, f => Assert.False(string.IsNullOrWhiteSpace(f.Detail.De) || string.IsNullOrWhiteSpace(f.Detail.En)));
    }

    [Fact]
    public void Zero_minutes_are_a_duration_and_so_are_five_years() => Assert.Empty(TermsFaults.Of(Complete.With(
        new ResponseTarget { Within = new(0, TimeUnit.BusinessMinutes) },
        new ResponseTarget { Within = new(1826, TimeUnit.CalendarDays) })));
}
