using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Metrics;

/// <summary>One own period of a target, cut to the dates asked for and in force, and what of the goal falls on it.</summary>
/// <param name="OpenDates">Open dates of the cut.</param>
/// <param name="Goal">The amount x open dates of the cut / open dates of the whole period; 0 where that has none.</param>
internal sealed record GoalPart(LocalDate From, LocalDate To, int OpenDates, Fraction Goal)
{
    /// <summary>The open dates whose last open stretch has ended by then.</summary>
    public int Completed(BusinessCalendar calendar, Instant asOf)
    {
        var date = asOf.InZone(calendar.Zone).Date;
        var dayBefore = LocalDate.Min(To, date.PlusDays(-1));
        var itself = From <= date && date <= To && calendar.EndOfOpenDate(date) <= asOf ? 1 : 0;
        return (From <= dayBefore ? calendar.OpenDates(From, dayBefore) : 0) + itself;
    }

    /// <summary>Goal x completed / open dates; null without open dates.</summary>
    public Fraction? Expected(int completed) => OpenDates == 0 ? null : Goal * Fraction.Of(completed, OpenDates);
}

/// <summary>The goal of a volume or amount target over some dates, period by period.</summary>
internal sealed class GoalPlan
{
    private readonly DayIndex _partOf;

    private GoalPlan(Rules rules, Target target, IReadOnlyList<GoalPart> parts)
    {
        (Rules, Target, Parts, Calendar) = (rules, target, parts, rules.CalendarOf(target));
        _partOf = new([.. parts.Select(p => (p.From, p.To))]);
        Total = parts.Aggregate((Fraction)0, (sum, part) => sum + part.Goal);
    }

    public Rules Rules { get; }
    public Target Target { get; }
    public BusinessCalendar Calendar { get; }
    public IReadOnlyList<GoalPart> Parts { get; }
    public Fraction Total { get; }

    /// <summary>No parts where the target has no amount or period, and on dates after the term of a target per term.</summary>
    /// <param name="amount">Per whole period; minor units for money.</param>
    public static GoalPlan Of(Rules rules, Target target, long? amount, LocalDate from, LocalDate to)
    {
        if (amount is null || target.Per is not { } per || MetricContext.InForceIn(rules, from, to) is not var (first, last))
        {
            return new(rules, target, []);
        }

        var calendar = rules.CalendarOf(target);
        return new(rules, target, [.. OwnPeriods.Touching(per, rules.Terms, first, last).Select(Cut)]);

        GoalPart Cut((LocalDate From, LocalDate To) whole)
        {
            var (cutFrom, cutTo) = (LocalDate.Max(whole.From, first), LocalDate.Min(whole.To, last));
            var (open, ofWhole) = (calendar.OpenDates(cutFrom, cutTo), calendar.OpenDates(whole.From, whole.To));
            return new(cutFrom, cutTo, open, ofWhole == 0 ? 0 : Fraction.Of(amount.Value * (System.Numerics.BigInteger)open, ofWhole));
        }
    }

    /// <summary>The index of the part a day lies in; -1 for none.</summary>
    public int PartOf(int day) => _partOf[day];
}
