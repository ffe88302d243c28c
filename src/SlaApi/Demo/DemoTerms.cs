using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Demo;

/// <summary>The agreement template, completed for the demo company; all persons are roles at example.com.</summary>
internal static class DemoTerms
{
    public const string Company = "Muster Software AG";

    public static Terms For(string geography, string zone, string region, int sqlPerMonth, LocalDate from, LocalDate until)
    {
        var template = AgreementTemplate.For(Company);
        return template with
        {
            Scope = new()
            {
                ValidFrom = from,
                ValidUntil = until,
                BusinessUnit = "Vertrieb",
                Geography = geography,
                ProductGroup = "Software",
                ProductSubgroup = "Abonnemente",
            },
            Parties = new()
            {
                Marketing = new() { Function = "Marketing", Representative = Role("Leitung Marketing", "marketing") },
                Sales = new() { Function = "Verkauf", Representative = Role("Leitung Verkauf", "sales") },
            },
            Framework = new() { SystemName = "Inbound Marketing & Sales System", AdoptedBy = "Geschäftsleitung", CreatedOn = from.PlusDays(-30) },
            Targets = Targets(sqlPerMonth),
            Responsibilities = new()
            {
                Marketing = new() { Responsible = Role("Leitung Marketing", "marketing"), Deputy = Role("Stellvertretung Marketing", "marketing-deputy") },
                Sales = new() { Responsible = Role("Leitung Verkauf", "sales"), Deputy = Role("Stellvertretung Verkauf", "sales-deputy") },
            },
            Reporting = template.Reporting! with
            {
                Channel = "E-Mail",
                Recipients = [new() { Name = "Geschäftsleitung", Email = "management@example.com", Level = RecipientLevel.Management }],
            },
            Review = template.Review! with { FirstOn = from.PlusMonths(3) },
            Renewal = template.Renewal! with { RenewOn = until.PlusDays(-60), NoticeOn = until.PlusDays(-90) },
            Calendar = template.Calendar! with { TimeZone = zone, Holidays = new() { Region = region } },
            Attribution = new() { Model = AttributionModel.LastTouch },
        };
    }

    private static Target[] Targets(int sqlPerMonth) =>
    [
        new VolumeTarget
        {
            Key = "sqlPerMonth",
            Party = TargetParty.Marketing,
            Stage = "sql",
            Amount = sqlPerMonth,
            Per = TargetPeriod.Month,
            Counts = VolumeCount.Accepted,
        },
        Response("acceptance", Moment.HandedOver, Moment.Decided, 8, 0.9m),
        Response("firstContact", Moment.HandedOver, Moment.Contacted, 4, 0.85m),
        Response("reportBack", Moment.Won, Moment.ReportedBack, 16, 0.9m),
        new RatioTarget { Key = "closeRate", Party = TargetParty.Both, Metric = "closeRate", AtLeast = 0.4m, Per = TargetPeriod.Quarter, MinCases = 10 },
    ];

    private static ResponseTarget Response(string key, Moment startsOn, Moment stopsOn, int hours, decimal share) => new()
    {
        Key = key,
        Party = TargetParty.Sales,
        StartsOn = startsOn,
        StopsOn = stopsOn,
        Within = new SlaDuration(hours, TimeUnit.BusinessHours),
        Share = share,
        Per = TargetPeriod.Month,
        MinCases = 5,
    };

    private static Person Role(string name, string mailbox) => new() { Name = name, Email = $"{mailbox}@example.com" };
}
