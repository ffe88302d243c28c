using NodaTime.Text;

namespace SlaApi.Domain.Clock;

/// <summary>
/// The one sentence of evidence: "fällig Montag 11:00: Freitag 16:00 + 4 Geschäftsstunden (Mo–Fr 08:00–17:00); Samstag und Sonntag geschlossen".
/// Wall-clock times are those of the calendar's zone; dates are named where the sentence spans more than 6 days.
/// </summary>
internal sealed class ClockSentence
{
    private const int MaxNamed = 6;

    private static readonly LocalTimePattern ToMinutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern ToSeconds = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    private readonly ClockFacts _facts;
    private readonly ClockReading _reading;
    private readonly SlaDuration _within;
    private readonly BusinessCalendar _calendar;
    private readonly List<Segment> _stops;
    private readonly LocalDate _first;
    private readonly LocalDate _last;
    private readonly bool _dated;

    private ClockSentence(ClockFacts facts, ClockReading reading, CountedTime time, SlaDuration within, BusinessCalendar calendar, Instant reached)
    {
        (_facts, _reading, _within, _calendar) = (facts, reading, within, calendar);
        var end = _reading.DueAt ?? Instant.Max(reached, _facts.StartedAt);
        _stops = [.. time.Segments(_facts.StartedAt, end).Where(s => s.Kind is SegmentKind.Paused or SegmentKind.Excluded)];
        _first = DateOf(_facts.StartedAt);
        _last = _reading.DueAt is { } due ? Due(due).Date : DateOf(end);
        _dated = Period.DaysBetween(_first, Stopped is { } at ? LocalDate.Max(_last, DateOf(at)) : _last) > 6;
    }

    public static Text Of(ClockFacts facts, ClockReading reading, CountedTime time, SlaDuration within, BusinessCalendar calendar, Instant reached)
    {
        var sentence = new ClockSentence(facts, reading, time, within, calendar, reached);
        return new Text(sentence.In(ClockWords.De), sentence.In(ClockWords.En));
    }

    private Instant? Stopped => _facts.CompletedAt ?? _facts.EndedAt;

    private string In(ClockWords words)
    {
        var sum = $"{At(words, _facts.StartedAt)} + {words.Length(_within)}";
        if (_within.Unit.IsBusiness())
        {
            sum += $" ({words.Week(_calendar.Rules.Week)})";
        }

        return string.Join("; ", new[] { $"{Head(words)}: {sum}" }.Concat(Stops(words)).Concat(Closures(words)).Concat(Outcome(words)));
    }

    private string Head(ClockWords words)
    {
        if (_reading.DueAt is { } due)
        {
            return words.Say("fällig ", "due ") + words.Date(Due(due).Date, _dated) + " " + Due(due).Time;
        }

        var since = _facts.PausedSince is { } at ? " " + words.Say("seit ", "since ") + At(words, at) : "";
        return words.Say("pausiert", "paused") + since + words.Say(", Fälligkeit offen", ", due instant open");
    }

    private IEnumerable<string> Stops(ClockWords words)
    {
        foreach (var stop in _stops.Take(MaxNamed))
        {
            var kind = stop.Kind == SegmentKind.Paused ? words.Say("pausiert", "paused") : words.Say("ausgenommen", "excluded");
            yield return $"{kind} {At(words, stop.From)} {words.Say("bis", "to")} {At(words, stop.To)}";
        }
        if (_stops.Count > MaxNamed)
        {
            yield return words.Say($"und {_stops.Count - MaxNamed} weitere Unterbrechungen", $"and {_stops.Count - MaxNamed} more stoppages");
        }
    }

    // Closed weekdays are named once; single closed dates by themselves. Calendar units know neither.
    private IEnumerable<string> Closures(ClockWords words)
    {
        if (!_within.Unit.IsBusiness())
        {
            yield break;
        }

        var days = Enumerable.Range(0, Period.DaysBetween(_first, _last) + 1).Select(_first.PlusDays).ToList();
        var holidays = days.Where(d => _calendar.Year(d.Year).Holidays.Contains(d)).ToList();
        var changed = days.Except(holidays).Where(d => _calendar.Rules.OverrideOn(d) is { Length: > 0 }).ToList();
        var shut = days.Except(holidays).Where(d => _calendar.EndOfOpenDate(d) is null).ToList();
        var dates = shut.Where(d => _calendar.Rules.OverrideOn(d) is not null).ToList();
        if (holidays.Count > 0)
        {
            yield return Named(words, holidays) + words.Say(" Feiertag", holidays.Count == 1 ? " is a holiday" : " are holidays");
        }

        if (dates.Count > 0 && _dated)
        {
            yield return Named(words, dates) + words.Say(" geschlossen", " closed");
        }

        var weekdays = (_dated ? shut.Except(dates) : shut).Select(d => d.DayOfWeek).Distinct();
        var closed = (_dated ? weekdays.Order() : weekdays).Select(words.Weekday).ToList();
        if (closed.Count > 0)
        {
            yield return words.List(closed) + words.Say(" geschlossen", " closed");
        }

        foreach (var date in changed.Take(MaxNamed))
        {
            yield return words.Date(date, _dated) + " " + words.Hours(_calendar.Rules.OverrideOn(date)!);
        }
    }

    private IEnumerable<string> Outcome(ClockWords words)
    {
        if (_reading.State == ClockState.Excluded)
        {
            yield return words.Say("die Fälligkeit liegt in entschuldigter Zeit", "the due instant lies in excused time");
        }

        if (_facts.CompletedAt is { } completed)
        {
            var late = _reading.State == ClockState.Met ? "" : words.Say(", zu spät", ", too late");
            yield return words.Say("erledigt ", "completed ") + At(words, completed) + late;
        }
        else if (_facts.EndedAt is { } ended)
        {
            yield return words.Say("beendet ", "ended ") + At(words, ended);
        }
    }

    private string Named(ClockWords words, List<LocalDate> dates)
    {
        var more = dates.Count - MaxNamed;
        var named = dates.Take(MaxNamed).Select(d => words.Date(d, _dated));
        return words.List([.. more > 0 ? named.Append(words.Say($"{more} weitere", $"{more} more")) : named]);
    }

    private string At(ClockWords words, Instant at)
    {
        var local = at.InZone(_calendar.Zone);
        return words.Date(local.Date, _dated) + " " + TimeOf(local.TimeOfDay);
    }

    // A day ends at its 24:00, which is the next date's first instant only on paper.
    private (LocalDate Date, string Time) Due(Instant due)
    {
        var date = DateOf(due);
        return _within.Unit.IsDays() && due == _calendar.Zone.AtStartOfDay(date).ToInstant()
            ? (DateOf(due - Duration.FromTicks(1)), "24:00")
            : (date, TimeOf(due.InZone(_calendar.Zone).TimeOfDay));
    }

    private LocalDate DateOf(Instant at) => at.InZone(_calendar.Zone).Date;

    private static string TimeOf(LocalTime time) => (time.Second == 0 ? ToMinutes : ToSeconds).Format(time);
}
