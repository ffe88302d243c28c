using NodaTime.Text;

namespace SlaApi.Domain.Metrics;

/// <summary>Divides a slice: every fact goes into exactly one group, so the sum over the groups is the total.</summary>
internal static class Groups
{
    private static readonly LocalDatePattern MonthKey = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM");

    /// <summary>By key, the missing key last; an empty text is none, as in the filters of lists.</summary>
    public static IEnumerable<(string? Key, Slice Slice)> Of(Slice whole, Grouping grouping) => grouping.Kind switch
    {
        GroupKind.Day => ByDate(whole, on => on, on => on, LocalDatePattern.Iso.Format),
        GroupKind.Week => ByDate(whole, Weeks.Monday, Weeks.Sunday, Weeks.Key),
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

    private static List<(string? Key, Slice Slice)> ByDate(
        Slice whole, Func<LocalDate, LocalDate> firstOf, Func<LocalDate, LocalDate> lastOf, Func<LocalDate, string> keyOf)
    {
        var groups = new List<(string? Key, Slice Slice)>();
        for (var from = whole.From; from <= whole.To; from = lastOf(from).PlusDays(1))
        {
            groups.Add((keyOf(firstOf(from)), new Slice(from, LocalDate.Min(lastOf(from), whole.To), whole.Zone) { Whole = whole }));
        }

        var groupOf = new DayIndex([.. groups.Select(g => (g.Slice.From, g.Slice.To))]);
        Divide(whole, (day, _) => groups[groupOf[day]].Slice);
        return groups;
    }

    private static IEnumerable<(string? Key, Slice Slice)> ByKey(Slice whole, Func<HandoverFact, string?> keyOf)
    {
        var missing = new Slice(whole.From, whole.To, whole.Zone);
        var groups = new Dictionary<string, Slice>();
        Slice GroupOf(int day, HandoverFact handover)
        {
            if (keyOf(handover) is not { Length: > 0 } key)
            {
                return missing;
            }

            return groups.TryGetValue(key, out var group) ? group : groups[key] = new Slice(whole.From, whole.To, whole.Zone);
        }

        Divide(whole, GroupOf);
        whole.OtherClocks.ForEach(c => GroupOf(c.Day, c.Fact.Handover).OtherClocks.Add(c));
        return groups.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => ((string?)g.Key, g.Value)).Append((null, missing));
    }

    private static void Divide(Slice whole, Func<int, HandoverFact, Slice> groupOf)
    {
        foreach (var zone in whole.Zones)
        {
            whole.In(zone).Cohort.ForEach(h => groupOf(h.Day, h.Fact).In(zone).Cohort.Add(h));
            whole.In(zone).Closed.ForEach(h => groupOf(h.Day, h.Fact).In(zone).Closed.Add(h));
        }

        whole.Clocks.ForEach(c => groupOf(c.Day, c.Fact.Handover).Clocks.Add(c));
    }
}
