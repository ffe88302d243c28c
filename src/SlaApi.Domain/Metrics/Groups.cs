using NodaTime.Calendars;
using NodaTime.Text;

namespace SlaApi.Domain.Metrics;

/// <summary>Divides a slice: every fact goes into exactly one group, so the sum over the groups is the total.</summary>
internal static class Groups
{
    private static readonly LocalDatePattern MonthKey = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM");

    /// <summary>By key, the missing key last.</summary>
    public static IEnumerable<(string? Key, Slice Slice)> Of(Slice whole, Grouping grouping) => grouping.Kind switch
    {
        GroupKind.Day => ByDate(whole, on => on, first => first, LocalDatePattern.Iso.Format),
        GroupKind.Week => ByDate(whole, OwnPeriods.Monday, first => first.PlusDays(6), WeekKey),
        GroupKind.Month => ByDate(whole, DateAdjusters.StartOfMonth, DateAdjusters.EndOfMonth, MonthKey.Format),
        _ => ByKey(whole, KeyOf(grouping.Kind)),
    };

    private static Func<HandoverFact, string?> KeyOf(GroupKind kind) => kind switch
    {
        GroupKind.Source => h => h.Source,
        GroupKind.Campaign => h => h.Campaign,
        GroupKind.Segment => h => h.Segment,
        GroupKind.Priority => h => h.Priority switch
        {
            Agreements.Priority.Urgent => "urgent",
            Agreements.Priority.High => "high",
            Agreements.Priority.Normal => "normal",
            Agreements.Priority.Low => "low",
            _ => null,
        },
        GroupKind.Stage => h => h.Stage,
        GroupKind.Provider => h => h.Provider,
        _ => h => h.GroupAttribute,
    };

    /// <summary>ISO 8601: the week belongs to the year of its Thursday.</summary>
    private static string WeekKey(LocalDate monday) =>
        $"{WeekYearRules.Iso.GetWeekYear(monday):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(monday):00}";

    private static IEnumerable<(string? Key, Slice Slice)> ByDate(
        Slice whole, Func<LocalDate, LocalDate> firstOf, Func<LocalDate, LocalDate> lastOf, Func<LocalDate, string> keyOf)
    {
        Slice NewGroup(LocalDate first) => new(LocalDate.Max(first, whole.From), LocalDate.Min(lastOf(first), whole.To));
        var groups = Divide(whole, (on, _) => firstOf(on), NewGroup);
        return groups.OrderBy(g => g.Key).Select(g => ((string?)keyOf(g.Key), g.Value));
    }

    private static IEnumerable<(string? Key, Slice Slice)> ByKey(Slice whole, Func<HandoverFact, string?> keyOf)
    {
        var groups = Divide(whole, (_, handover) => new ValueTuple<string?>(keyOf(handover)), _ => new Slice(whole.From, whole.To));
        return groups
            .Select(g => (Key: g.Key.Item1, Slice: g.Value))
            .OrderBy(g => g.Key is null)
            .ThenBy(g => g.Key, StringComparer.Ordinal);
    }

    private static Dictionary<T, Slice> Divide<T>(Slice whole, Func<LocalDate, HandoverFact, T> keyOf, Func<T, Slice> newGroup)
        where T : struct
    {
        var groups = new Dictionary<T, Slice>();
        Slice Group(LocalDate on, HandoverFact handover)
        {
            var key = keyOf(on, handover);
            return groups.TryGetValue(key, out var group) ? group : groups[key] = newGroup(key);
        }

        whole.Cohort.ForEach(h => Group(h.On, h.Fact).Cohort.Add(h));
        whole.Closed.ForEach(h => Group(h.On, h.Fact).Closed.Add(h));
        whole.Clocks.ForEach(c => Group(c.On, c.Fact.Handover).Clocks.Add(c));
        return groups;
    }
}
