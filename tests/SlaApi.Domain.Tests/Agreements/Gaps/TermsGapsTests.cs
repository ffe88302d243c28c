using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Tests.Agreements;

public sealed class TermsGapsTests
{
    private static readonly Terms Complete = SampleTerms.Complete();

    public static TheoryData<string, Func<Terms, Terms>> Lacking => new()
    {
        { "/introduction", t => t with { Introduction = "  " } },
        { "/scope/validUntil", t => t with { Scope = t.Scope! with { ValidUntil = t.Scope.ValidFrom!.Value.PlusDays(-1) } } },
        { "/scope/geography", t => t with { Scope = t.Scope! with { Geography = null } } },
        { "/parties/marketing/function", t => t with { Parties = t.Parties! with { Marketing = t.Parties.Marketing! with { Function = null } } } },
        { "/parties/sales/representative/email", t => t with
            { Parties = t.Parties! with { Sales = t.Parties.Sales! with { Representative = new() { Name = "sales-lead" } } } } },
        { "/parties/sales/provider/contractReference", t => t with
            { Parties = t.Parties! with { Sales = t.Parties.Sales! with { Provider = new() { Name = "Agentur" } } } } },
        { "/framework/createdOn", t => t with { Framework = t.Framework! with { CreatedOn = null } } },
        { "/framework/annexes/0/sha256", t => t with { Framework = t.Framework! with { Annexes = [new() { Name = "System" }] } } },
        { "/definitions", t => t with { Definitions = [] } },
        { "/definitions/0/text/en", t => t with { Definitions = [t.Definitions![0] with { Text = new("Ein Lead.", "") }] } },
        { "/definitions/0/conversion/toStage", t => t with { Definitions = [t.Definitions![0] with { Conversion = new() { FromStage = "mql" } }] } },
        { "/targets", t => t with { Targets = null } },
        { "/metrics", t => t with { Metrics = [] } },
        { "/responsibilities/sales/deputy/name", t => t with { Responsibilities = t.Responsibilities! with
            { Sales = t.Responsibilities.Sales! with { Deputy = new() { Email = "deputy@example.com" } } } } },
        { "/reporting/channel", t => t with { Reporting = t.Reporting! with { Channel = null } } },
        { "/reporting/recipients", t => t with { Reporting = t.Reporting! with
            { Recipients = [new() { Name = "Team", Email = "team@example.com", Level = RecipientLevel.Team }] } } },
        { "/review/firstOn", t => t with { Review = t.Review! with { FirstOn = null } } },
        { "/renewal/mode", t => t with { Renewal = t.Renewal! with { Mode = null } } },
        { "/renewal/renewOn", t => t with { Renewal = t.Renewal! with { RenewOn = t.Scope!.ValidFrom!.Value.PlusDays(-1) } } },
        { "/renewal/noticeOn", t => t with { Renewal = t.Renewal! with { NoticeOn = t.Scope!.ValidUntil!.Value.PlusDays(1) } } },
        { "/calendar", t => t with { Calendar = null } },
        { "/rejection/reasons/0/label/de", t => t with { Rejection = new() { Reasons = [new() { Code = "budget", Label = new("", "Budget") }] } } },
        { "/escalation/0/target", t => t with { Escalation = [Step() with { Target = "unknown" }] } },
        { "/escalation/0", t => t with { Escalation = [Step() with { After = new(1, TimeUnit.BusinessHours) }] } },
        { "/escalation/0", t => t with { Escalation = [Step() with { AtPercent = null }] } },
        { "/escalation/0/to", t => t with { Escalation = [Step() with { To = null }] } },
        { "/assignment/members", t => t with { Assignment = new() { Mode = AssignmentMode.RoundRobin } } },
        { "/attribution/weights", t => t with { Attribution = new()
            { Model = AttributionModel.Custom, Weights = new Dictionary<string, decimal> { ["first"] = 0.5m, ["last"] = 0.4m } } } },
        { "/currency/reporting", t => t with { Currency = new() { Rates = [new() { Currency = "EUR", Rate = 0.95m }] } } },
        { "/exclusions/onSilence", t => t with { Exclusions = new() { ConfirmWithin = new(5, TimeUnit.BusinessDays) } } },
        { "/remedies/credits/bands", t => t with { Remedies = new() { Credits = new() { Unit = CreditUnit.Percent, Cap = 10 } } } },
        { "/privacy/purpose", t => t with { Privacy = new() { PerPerson = PerPerson.Named } } },
        { "/legalReview/reviewer/email", t => t with { LegalReview = new() { Required = true, Reviewer = new() { Name = "Rechtsdienst" } } } },
    };

    public static TheoryData<string, Target> LackingTargets => new()
    {
        { "key", Volume() with { Key = null } },
        { "party", Volume() with { Party = null } },
        { "calendar", Volume() with { Calendar = "night" } },
        { "stage", Volume() with { Stage = null } },
        { "amount", Volume() with { Amount = null } },
        { "per", Volume() with { Per = null } },
        { "counts", Volume() with { Counts = null } },
        { "atLeast", new AmountTarget { Key = "a", Party = TargetParty.Both, Metric = "revenue", Per = TargetPeriod.Year } },
        { "atLeast/currency", new AmountTarget { Key = "a", Party = TargetParty.Both, Metric = "revenue", Per = TargetPeriod.Year,
            AtLeast = new(1, null!) } },
        { "startsOn", Response() with { StartsOn = null } },
        { "stopsOn", Response() with { StopsOn = Moment.HandedOver } },
        { "stopsOn", Response() with { StopsOn = Moment.Resolved } },
        { "startStage", Response() with { StartsOn = Moment.StageReached } },
        { "stopStage", Response() with { StopsOn = Moment.StageReached } },
        { "stopsOn", Response() with { StartsOn = Moment.StageReached, StartStage = "sql", StopsOn = Moment.StageReached, StopStage = "sql" } },
        { "within", Response() with { Within = null } },
        { "within", Response() with { Within = new(1800, TimeUnit.BusinessDays) } },    // seven years of working days
        { "share", Response() with { Share = null } },
        { "attempts", new CadenceTarget { Key = "a", Party = TargetParty.Sales, Within = new(10, TimeUnit.BusinessDays), Share = 0.9m } },
        { "atLeast", new RatioTarget { Key = "a", Party = TargetParty.Sales, Metric = "closeRate" } },
        { "atMost", new RatioTarget { Key = "a", Party = TargetParty.Sales, Metric = "closeRate", AtLeast = 0.3m, AtMost = 0.2m } },
        { "aggregate", new IndicatorTarget { Key = "a", Party = TargetParty.Both, Indicator = "visits", AtLeast = 1000 } },
    };

    [Fact]
    public void Complete_terms_have_none() => Assert.Empty(TermsGaps.Of(Complete));

    [Fact]
    public void Optional_parts_that_are_whole_have_none() => Assert.Empty(Gaps(Complete with
    {
        Scope = Complete.Scope! with { ProductSubgroup = null },
        Calendars = new Dictionary<string, CalendarTerms> { ["night"] = SampleTerms.Weekdays("Europe/Zurich") },
        Targets =
        [
            Volume() with { Calendar = "night" },
            Response() with { StartsOn = Moment.StageReached, StartStage = "mql", StopsOn = Moment.StageReached, StopStage = "sql" },
            Response() with { StartsOn = Moment.Requested, StopsOn = Moment.Resolved, Subject = TargetSubject.Request },
            new RatioTarget { Key = "ratio", Party = TargetParty.Sales, Metric = "closeRate", AtMost = 0.5m },
        ],
        Escalation = [Step()],
        Attribution = new()
        {
            Model = AttributionModel.Custom, Weights = new Dictionary<string, decimal> { ["first"] = 0.3m, ["middle"] = 0.3m, ["last"] = 0.4m },
        },
        Currency = new() { Reporting = "CHF", Rates = [new() { Currency = "EUR", Rate = 0.95m }] },
        Privacy = new() { LeadContact = true },
        LegalReview = new() { Required = false },
    }));

    [Theory]
    [MemberData(nameof(Lacking))]
    public void A_gap_is_the_only_one_reported_with_its_pointer(string pointer, Func<Terms, Terms> spoil)
    {
        Assert.Equal([pointer], Gaps(spoil(Complete)).Select(f => f.Pointer));
        Assert.Empty(TermsFaults.Of(spoil(Complete)));
    }

    [Theory]
    [MemberData(nameof(LackingTargets))]
    public void A_gap_of_a_target_is_reported_at_its_member(string member, Target target) =>
        Assert.Equal([$"/targets/0/{member}"], Gaps(Complete.With(target)).Select(f => f.Pointer));

    [Fact]
    public void Empty_terms_report_every_gap_in_the_order_of_the_sections()
    {
        var gaps = TermsGaps.Of(new Terms());
        string[] sections =
        [
            "introduction", "scope", "parties", "framework", "definitions", "targets", "metrics", "responsibilities", "reporting", "review",
            "renewal", "calendar",
        ];

        Assert.Equal(sections, gaps.Select(g => g.Pointer.Split('/')[1]).Distinct());
        Assert.Equal(35, gaps.Count);
        Assert.All(gaps, g => Assert.EndsWith(".", g.Detail.De, StringComparison.Ordinal));
        Assert.Contains(
            new Fault("/parties/sales/representative/email", "Angabe fehlt: Parteien, Verkauf, Vertretung, E-Mail.",
                "Missing: Parties, Sales, Representative, E-mail."), gaps);
    }

    private static EscalationStep Step() =>
        new() { Target = "first-contact", AtPercent = 80, To = EscalationTo.Assignee, Channel = EscalationChannel.Email };

    private static VolumeTarget Volume() => (VolumeTarget)Complete.Targets![0];

    private static ResponseTarget Response() => (ResponseTarget)Complete.Targets![1];

    /// <summary>Without what is not available yet, which is tested where it is submitted.</summary>
    private static IEnumerable<Fault> Gaps(Terms terms) =>
        TermsGaps.Of(terms).Where(g => !g.Detail.En.Contains("not available yet", StringComparison.Ordinal));
}
