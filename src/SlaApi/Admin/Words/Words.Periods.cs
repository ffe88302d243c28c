using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>Periods and intervals.</summary>
internal static partial class Words
{
    public static Text Of(TargetPeriod? per) => per switch
    {
        TargetPeriod.Week => new("je Woche", "per week"),
        TargetPeriod.Month => new("je Monat", "per month"),
        TargetPeriod.Quarter => new("je Quartal", "per quarter"),
        TargetPeriod.HalfYear => new("je Halbjahr", "per half-year"),
        TargetPeriod.Year => new("je Jahr", "per year"),
        _ => new("über die Laufzeit", "over the term"),
    };

    public static Text Of(Recurrence? every) => every switch
    {
        Recurrence.Week => new("wöchentlich", "weekly"),
        Recurrence.Month => new("monatlich", "monthly"),
        Recurrence.Quarter => new("vierteljährlich", "quarterly"),
        Recurrence.HalfYear => new("halbjährlich", "half-yearly"),
        Recurrence.Year => new("jährlich", "yearly"),
        _ => new("–", "–"),
    };
}
