namespace SlaApi.Admin.Components;

/// <summary>Keeps a strip small: beyond a fortnight the dates on which nothing happens become one line.</summary>
public static class StripFolding
{
    public const int MaxRows = 14;

    /// <summary>First what has no open time is folded; where that is not enough, everything but the dates around the marks.</summary>
    public static IReadOnlyList<StripRow> Fold(IReadOnlyList<StripRow> days)
    {
        if (days.Count <= MaxRows)
        {
            return days;
        }

        var folded = Fold(days, i => days[i].Open == Duration.Zero && days[i].Marks.Count == 0);
        return folded.Count <= MaxRows ? folded : Fold(days, i => Enumerable.Range(i - 1, 3).All(n => days.ElementAtOrDefault(n) is not { Marks.Count: > 0 }));
    }

    private static List<StripRow> Fold(IReadOnlyList<StripRow> days, Func<int, bool> quiet)
    {
        var rows = new List<StripRow>();
        for (var i = 0; i < days.Count;)
        {
            var run = Enumerable.Range(i, days.Count - i).TakeWhile(quiet).Count();
            rows.Add(run < 2 ? days[i] : Together([.. days.Skip(i).Take(run)]));
            i += Math.Max(run, 1);
        }

        return rows;
    }

    private static StripRow Together(IReadOnlyList<StripRow> days) => new(
        days[0].First, days.Count, days.Aggregate(Duration.Zero, (sum, day) => sum + day.Open), [.. days.SelectMany(d => d.Pieces)], []);
}
