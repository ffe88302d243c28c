using SlaApi.Domain.Agreements;
using SlaApi.Domain.Handovers;
using SlaApi.Domain.Metrics;

namespace SlaApi.Domain.Tests.Metrics.Oracle;

/// <summary>A second implementation of the formulas, directly from their definitions: a loop over days or minutes for each, without optimisation.</summary>
internal sealed class SlowMetrics(FactSet set)
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Zurich"];

    private Terms Latest => set.Second;

    public List<HandoverFact> Cohort => [.. set.Leads.Where(l => Counts(l) && InPeriod(l.HandedOverAt))];

    public List<HandoverFact> Closed => [.. set.Leads.Where(l => Counts(l) && l.ClosedAt is { } at && at <= set.Now && InPeriod(at))];

    public List<ClockFact> Due => [.. DueEver.Where(c => InPeriod(c.DueAt!.Value))];

    public List<ClockFact> DueEver => [.. set.Clocks.Where(c => Counts(c.Handover) && c.DueAt is not null)];

    public static LocalDate Day(Instant at) => at.InZone(Zone).Date;

    public static IEnumerable<LocalDate> Days(LocalDate from, LocalDate to)
    {
        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            yield return day;
        }
    }

    public static bool IsOpen(LocalDate day) => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

    public Terms TermsOf(int? version) => version == 1 ? set.First : Latest;

    /// <summary>Version 1 is in force until version 2 begins; that one continues past its end.</summary>
    public static int? VersionOn(LocalDate day) => day < new LocalDate(2026, 1, 1) ? null : day < new LocalDate(2026, 3, 15) ? 1 : 2;

    /// <summary>The first date of the own period a date lies in; a date outside the term has none.</summary>
    public LocalDate? PeriodStart(TargetPeriod per, int version, LocalDate day)
    {
        var terms = TermsOf(version);
        var fiscalMonth = ((day.Month - (terms.FiscalYearStartMonth ?? 1) + 12) % 12) + 1;
        bool Begins(LocalDate d, int month) => d.Day == 1 && (month - 1) % (per switch
        {
            TargetPeriod.Month => 1,
            TargetPeriod.Quarter => 3,
            TargetPeriod.HalfYear => 6,
            _ => 12,
        }) == 0;
        switch (per)
        {
            case TargetPeriod.Term:
                return terms.Scope!.ValidFrom <= day && day <= terms.Scope.ValidUntil ? terms.Scope.ValidFrom : null;
            case TargetPeriod.Week:
                while (day.DayOfWeek != IsoDayOfWeek.Monday)
                {
                    day = day.PlusDays(-1);
                }

                return day;
            default:
                while (!Begins(day, fiscalMonth))
                {
                    day = day.PlusDays(-1);
                    fiscalMonth = ((day.Month - (terms.FiscalYearStartMonth ?? 1) + 12) % 12) + 1;
                }

                return day;
        }
    }

    /// <summary>The amount expected for a date: amount / open dates of its period if it is open, in force and has a period; otherwise 0.</summary>
    public decimal GoalOf(TargetPeriod per, int version, decimal amount, LocalDate day)
    {
        if (VersionOn(day) != version || !IsOpen(day) || PeriodStart(per, version, day) is not { } start)
        {
            return 0;
        }

        var open = 0;
        for (var d = start; PeriodStart(per, version, d) == start; d = d.PlusDays(1))
        {
            open += IsOpen(d) ? 1 : 0;
        }

        return amount / open;
    }

    public decimal Goal(TargetPeriod per, int version, decimal amount, Func<LocalDate, bool>? only = null) =>
        Days(set.From, set.To).Where(only ?? (_ => true)).Sum(d => GoalOf(per, version, amount, d));

    /// <summary>Completed: 17:00 of the date is over.</summary>
    public bool IsCompleted(LocalDate day) => (day + new LocalTime(17, 0)).InZoneStrictly(Zone).ToInstant() <= set.Now;

    public long Volume(VolumeTarget target, int version) => Cohort.Count(l =>
        l.Version == version && l.Stage == target.Stage && PeriodStart(target.Per!.Value, version, Day(l.HandedOverAt)) is not null
        && (l.Qualifies || target.OnlyQualified != true)
        && (target.Counts == VolumeCount.HandedOver || l.EverAccepted || l.State is HandoverState.Disqualified));

    public static long ContactSeconds(HandoverFact lead)
    {
        long minutes = 0;
        for (var at = lead.HandedOverAt; at < lead.FirstContactAt; at += Duration.FromMinutes(1))
        {
            var local = at.InZone(Zone).LocalDateTime;
            var paused = lead.Uncounted?.Any(p => p.From <= at && (p.To is null || at < p.To)) == true;
            minutes += IsOpen(local.Date) && local.Hour is >= 8 and < 17 && !paused ? 1 : 0;
        }

        return minutes * 60;
    }

    /// <summary>The smallest value that at least so many percent of the values do not exceed.</summary>
    public static long? Percentile(IReadOnlyList<long> values, int percent) =>
        values.Count == 0 ? null : values.Where(v => values.Count(w => w <= v) * 100 >= percent * values.Count).Min();

    public Instant? Reached(HandoverFact lead, string stage)
    {
        var times = (lead.StagesReached ?? []).Where(s => s.Stage == stage && s.At <= set.Now).Select(s => s.At).ToList();
        if (stage == "won" && lead.State == HandoverState.Won && lead.ClosedAt <= set.Now)
        {
            times.Add(lead.ClosedAt!.Value);
        }

        return lead.Stage == stage ? lead.HandedOverAt : times.Count == 0 ? null : times.Min();
    }

    public bool WithinWindow(Conversion conversion, Instant since, Instant at) =>
        conversion.Window is not { } window || at <= since || Day(at) <= Day(since).PlusDays(window.Value) || at == WindowEnd(conversion, since);

    public static Instant? WindowEnd(Conversion conversion, Instant since) =>
        conversion.Window is { } window ? Day(since).PlusDays(window.Value + 1).AtStartOfDayInZone(Zone).ToInstant() : null;

    private bool Counts(HandoverFact lead) =>
        lead.State != HandoverState.Withdrawn && !lead.OutOfScope
        && (lead.Qualifies || TermsOf(lead.Version).Intake!.Unqualified == Unqualified.Count);

    private bool InPeriod(Instant at) => set.From <= Day(at) && Day(at) <= set.To;
}
