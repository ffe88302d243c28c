using SlaApi.Domain.Clock;

namespace SlaApi.Admin.Components;

/// <summary>What a piece of a strip is: open time that counted, that is left, or that lies past the due instant; and time that does not count.</summary>
public enum StripKind { Counted, Remaining, Late, Closed, Holiday, Paused, Excluded }

public enum StripPoint { Start, Due, Stop, Now }

/// <summary>A stretch of one local date, in minutes of its wall clock.</summary>
public sealed record StripPiece(double From, double To, StripKind Kind);

/// <summary>A point of one local date, in minutes of its wall clock.</summary>
public sealed record StripMark(double At, StripPoint Point);

/// <summary>One local date, or several that are folded into one line.</summary>
/// <param name="First">The date, or the first of them.</param>
/// <param name="Days">How many.</param>
/// <param name="Open">The open time in it.</param>
public sealed record StripRow(LocalDate First, int Days, Duration Open, IReadOnlyList<StripPiece> Pieces, IReadOnlyList<StripMark> Marks)
{
    /// <summary>It is paused from the first piece to the last.</summary>
    public bool IsPaused => Pieces.Count > 0 && Pieces.All(p => p.Kind == StripKind.Paused);
}

/// <summary>The instants a strip marks. <paramref name="Now"/> only while the clock runs.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Due">Null while it is unknown.</param>
/// <param name="Stop">Where it was completed, or ended.</param>
/// <param name="Now">The present.</param>
public sealed record StripTimes(Instant Start, Instant? Due, Instant? Stop, Instant? Now);

/// <summary>
/// The evidence of a clock laid out on local dates: one row a date, its hours by the wall clock from left to right. Geometry alone, no markup.
/// </summary>
public sealed class ClockStrip
{
    /// <summary>Of one row.</summary>
    public const double Width = 1440;

    private readonly DateTimeZone _zone;
    private readonly SortedDictionary<LocalDate, StripRow> _rows = [];

    private ClockStrip(DateTimeZone zone) => _zone = zone;

    /// <summary>Every date from the start to the end, none folded.</summary>
    public IReadOnlyList<StripRow> Rows => [.. _rows.Values];

    /// <summary>The dates on which the clocks are changed, and how many hours they have.</summary>
    public IReadOnlyList<(LocalDate Day, double Hours)> Shifted =>
        [.. _rows.Keys.Select(day => (day, Hours: (_zone.AtStartOfDay(day.PlusDays(1)).ToInstant() - _zone.AtStartOfDay(day).ToInstant()).TotalHours))
            .Where(d => d.Hours != 24)];

    /// <param name="segments">Adjacent, from the start on.</param>
    /// <param name="zone">Of the calendar that counts.</param>
    /// <param name="times">What is marked; marks beyond the segments are left out.</param>
    public static ClockStrip Of(IReadOnlyList<Segment> segments, DateTimeZone zone, StripTimes times)
    {
        var strip = new ClockStrip(zone);
        foreach (var segment in segments)
        {
            strip.Add(segment, times);
        }

        strip.Mark(times.Start, StripPoint.Start);
        var end = segments.Count > 0 ? segments[^1].To : times.Start;
        foreach (var (at, point) in new[] { (times.Due, StripPoint.Due), (times.Stop, StripPoint.Stop), (times.Now, StripPoint.Now) })
        {
            if (at is { } instant && instant >= times.Start && instant <= end)
            {
                strip.Mark(instant, point);
            }
        }

        strip.FillDates();
        return strip;
    }

    private void Add(Segment segment, StripTimes times)
    {
        if (segment.Kind != SegmentKind.Open)
        {
            Cut(segment.From, segment.To, Of(segment.Kind));
            return;
        }

        // Open time counts until the clock has stopped, or until now; past the due instant it is late.
        var due = times.Due ?? segment.To;
        var reached = Instant.Min(times.Stop ?? times.Now ?? due, due);
        Cut(segment.From, Instant.Min(segment.To, reached), StripKind.Counted);
        Cut(Instant.Max(segment.From, reached), Instant.Min(segment.To, due), StripKind.Remaining);
        Cut(Instant.Max(segment.From, due), segment.To, StripKind.Late);
    }

    // Within one interval of the zone the wall clock runs evenly; at its end the hands are moved.
    private void Cut(Instant from, Instant to, StripKind kind)
    {
        if (from >= to)
        {
            return;
        }

        foreach (var even in _zone.GetZoneIntervals(from, to))
        {
            var begin = (even.HasStart ? Instant.Max(from, even.Start) : from).WithOffset(even.WallOffset).LocalDateTime;
            var end = (even.HasEnd ? Instant.Min(to, even.End) : to).WithOffset(even.WallOffset).LocalDateTime;
            for (var date = begin.Date; date.AtMidnight() < end; date = date.PlusDays(1))
            {
                var (first, last) = (date == begin.Date ? Minutes(begin) : 0, date == end.Date ? Minutes(end) : Width);
                var row = Row(date);
                var open = kind is StripKind.Counted or StripKind.Remaining or StripKind.Late ? Duration.FromMinutes(last - first) : Duration.Zero;
                _rows[date] = row with { Open = row.Open + open, Pieces = [.. row.Pieces, new StripPiece(first, last, kind)] };
            }
        }
    }

    private void Mark(Instant at, StripPoint point)
    {
        var local = at.InZone(_zone).LocalDateTime;

        // The end of a day is marked on that day.
        var (date, minutes) = point == StripPoint.Due && local.TimeOfDay == LocalTime.Midnight && _rows.ContainsKey(local.Date.PlusDays(-1))
            ? (local.Date.PlusDays(-1), Width)
            : (local.Date, Minutes(local));
        var row = Row(date);
        _rows[date] = row with { Marks = [.. row.Marks.Append(new StripMark(minutes, point)).OrderBy(m => m.At).ThenBy(m => m.Point)] };
    }

    private void FillDates()
    {
        var (first, last) = (_rows.Keys.First(), _rows.Keys.Last());
        for (var date = first; date < last; date = date.PlusDays(1))
        {
            _rows[date] = Row(date);
        }
    }

    private StripRow Row(LocalDate date) => _rows.GetValueOrDefault(date) ?? new StripRow(date, 1, Duration.Zero, [], []);

    private static double Minutes(LocalDateTime at) => at.TimeOfDay.NanosecondOfDay / (double)NodaConstants.NanosecondsPerMinute;

    private static StripKind Of(SegmentKind kind) => kind switch
    {
        SegmentKind.Closed => StripKind.Closed,
        SegmentKind.Holiday => StripKind.Holiday,
        SegmentKind.Paused => StripKind.Paused,
        _ => StripKind.Excluded,
    };
}
