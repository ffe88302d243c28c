namespace SlaApi.Domain.Clock;

/// <summary>Cuts a stretch of time wherever its kind may change, asks each piece what it is, and merges neighbours of one kind.</summary>
internal static class SegmentList
{
    public static IReadOnlyList<Segment> Of(BusinessCalendar line, Spans stopped, Spans excluded, long from, long to)
    {
        var segments = new List<Segment>();
        if (to <= from)
        {
            return segments;
        }

        var boundaries = stopped.Boundaries.Concat(excluded.Boundaries).Concat(BoundariesOf(line, from, to));
        var cuts = new SortedSet<long>(boundaries.Where(c => from < c && c < to)) { to };
        foreach (var cut in cuts)
        {
            var kind = KindAt(line, stopped, excluded, from);
            var end = Instant.FromUnixTimeTicks(cut);
            if (segments.Count > 0 && segments[^1].Kind == kind)
            {
                segments[^1] = segments[^1] with { To = end };
            }
            else
            {
                segments.Add(new Segment(Instant.FromUnixTimeTicks(from), end, kind));
            }

            from = cut;
        }
        return segments;
    }

    private static IEnumerable<long> BoundariesOf(BusinessCalendar line, long from, long to)
    {
        line.Open(from, to);    // refuses spans beyond reason
        for (var year = line.YearAt(from); ; year = line.Year(year.Number + 1))
        {
            foreach (var boundary in year.Boundaries)
            {
                yield return boundary;
            }

            foreach (var midnight in year.Holidays.SelectMany(h => new[] { h, h.PlusDays(1) }))
            {
                yield return CalendarYear.StartOf(line.Zone, midnight);
            }

            if (to <= year.To)
            {
                yield break;
            }
        }
    }

    private static SegmentKind KindAt(BusinessCalendar line, Spans stopped, Spans excluded, long at)
    {
        if (excluded.Contains(at))
        {
            return SegmentKind.Excluded;
        }

        if (stopped.Contains(at))
        {
            return SegmentKind.Paused;
        }

        var year = line.YearAt(at);
        if (year.IsOpen(at))
        {
            return SegmentKind.Open;
        }

        return year.Holidays.Contains(line.DateOf(at)) ? SegmentKind.Holiday : SegmentKind.Closed;
    }
}
