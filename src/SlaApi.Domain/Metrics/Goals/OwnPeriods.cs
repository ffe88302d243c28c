using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Metrics;

/// <summary>
/// The periods targets are judged by. Weeks begin on Monday. Months, quarters, half years and years follow the calendar; where the terms name
/// a <c>fiscalYearStartMonth</c>, quarters, half years and years are counted from it. The term is validFrom to validUntil.
/// </summary>
public static class OwnPeriods
{
    /// <summary>The periods that touch a stretch of dates, whole and in order; empty for the term of terms without dates.</summary>
    public static IEnumerable<(LocalDate From, LocalDate To)> Touching(TargetPeriod per, Terms terms, LocalDate from, LocalDate to)
    {
        if (per == TargetPeriod.Term)
        {
            if (terms.Scope is { ValidFrom: { } first, ValidUntil: { } last } && first <= to && from <= last)
            {
                yield return (first, last);
            }

            yield break;
        }

        for (var start = StartOf(per, terms, from); start <= to;)
        {
            var next = per == TargetPeriod.Week ? start.PlusDays(7) : start.PlusMonths(MonthsOf(per));
            yield return (start, next.PlusDays(-1));
            start = next;
        }
    }

    /// <summary>
    /// The own period of a target around a date on which its rules are in force, whole. For a target per term past the term all the time in
    /// force up to the date; the month for one that names no period.
    /// </summary>
    public static (LocalDate From, LocalDate To) Around(Target target, Rules rules, LocalDate on) =>
        Touching(target.Per ?? TargetPeriod.Month, rules.Terms, on, on).Append((rules.FirstDay, on)).First();

    private static LocalDate StartOf(TargetPeriod per, Terms terms, LocalDate date)
    {
        if (per == TargetPeriod.Week)
        {
            return Weeks.Monday(date);
        }

        var sinceFiscalStart = (date.Month - (terms.FiscalYearStartMonth ?? 1) + 12) % 12;
        return DateAdjusters.StartOfMonth(date).PlusMonths(-(sinceFiscalStart % MonthsOf(per)));
    }

    private static int MonthsOf(TargetPeriod per) => per switch
    {
        TargetPeriod.Month => 1,
        TargetPeriod.Quarter => 3,
        TargetPeriod.HalfYear => 6,
        _ => 12,
    };
}
