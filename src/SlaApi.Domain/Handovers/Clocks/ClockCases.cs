using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Handovers;

/// <summary>One clock, ready to be read: its target, the rules it started under, its facts and its stoppages.</summary>
internal sealed record ClockCase(ResponseTarget Target, Rules Rules, int Round, ClockFacts Facts, IReadOnlyList<Stoppage> Stoppages)
{
    public BusinessCalendar Calendar => Rules.CalendarOf(Target);
    public CountedTime Time => new(Calendar, Stoppages);

    /// <summary>Of a paused clock: an unended pause is no stoppage.</summary>
    public Instant DueBeforePause => Time.Deadline(Facts.StartedAt, Target.Within!);

    /// <summary>Pauses of years can move the due instant out of range; such a clock runs without one.</summary>
    public ClockReading ReadAt(Instant now)
    {
        try
        {
            return SlaClock.Read(Facts, Time, Target.Within!, [], now);
        }
        catch (Refusal refusal) when (refusal.Code == "deadline-out-of-range")
        {
            return new ClockReading(Facts.EndedAt is null ? ClockState.Running : ClockState.Cancelled, null);
        }
    }
}

/// <summary>
/// The clocks of a handover. A point starts the clocks of the rules in force when it happened, else those of the handover's version; the
/// first start in a round wins, so a clock never moves to another version. The first stop of the round completes it, a stop before the start
/// completes it at the start. An event that ends the work, and the next round, ends it; after the end only what the end makes possible starts.
/// </summary>
internal static class ClockCases
{
    private static readonly Stoppage[] Unstopped = [];

    /// <param name="rules">The rules in force at the handover; null for an observed one, which has no clocks.</param>
    public static List<ClockCase> Of(Handover handover, Timeline timeline, Rules? rules, Rulebook rulebook)
    {
        var cases = new List<ClockCase>();
        if (rules is null || handover.OutOfScope)
        {
            return cases;
        }

        foreach (var round in timeline.Rounds)
        {
            var points = RoundPoints.Of(handover, round);
            var first = cases.Count;
            for (var start = 0; start < points.Count; start++)
            {
                var inForce = rulebook.At(points[start].At) ?? rules;
                foreach (var target in inForce.Targets)
                {
                    if (target is ResponseTarget response && Starts(response, points, start)
                        && !HasStarted(cases, first, response.Key) && TargetChoice.Applies(response, handover, inForce))
                    {
                        cases.Add(Started(response, inForce, round, points, start, timeline.Pauses));
                    }
                }
            }
        }

        return cases;
    }

    private static bool Starts(ResponseTarget target, List<Point> points, int start)
    {
        if (target.StartsOn is not { } startsOn || !points[start].Is(startsOn, target.StartStage))
        {
            return false;
        }

        for (var i = 0; i < start; i++)
        {
            var isRepeat = startsOn == Moment.Assigned && points[i].Is(startsOn, null);
            var isOver = points[i].Ends && !points[start].FollowsEnd && !(target.StopsOn is { } stopsOn && points[i].Is(stopsOn, target.StopStage));
            if (isRepeat || isOver)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasStarted(List<ClockCase> cases, int first, string? key)
    {
        for (var i = first; i < cases.Count; i++)
        {
            if (cases[i].Target.Key == key)
            {
                return true;
            }
        }

        return false;
    }

    private static ClockCase Started(ResponseTarget target, Rules rules, Round round, List<Point> points, int start, IReadOnlyList<Pause> pauses)
    {
        var startedAt = points[start].At;
        var (completed, ended) = Over(target, round, points, start);
        var until = completed ?? ended;
        Instant? pausedSince = null;
        List<Stoppage>? stoppages = null;
        foreach (var pause in pauses)
        {
            if (pause.To is null && until is null)
            {
                pausedSince = Instant.Max(pause.From, startedAt);
            }
            else
            {
                Stop(ref stoppages, pause.From, pause.To, startedAt, until);
            }
        }

        if (round.Overturned is var (rejected, decided) && StartedBefore(points, start, rejected))
        {
            Stop(ref stoppages, rejected.OccurredAt, decided.OccurredAt, startedAt, until);
        }

        return new ClockCase(
            target, rules, round.Number, new ClockFacts(startedAt, completed, ended, pausedSince), (IReadOnlyList<Stoppage>?)stoppages ?? Unstopped);
    }

    /// <summary>When the clock was completed or ended.</summary>
    private static (Instant? Completed, Instant? Ended) Over(ResponseTarget target, Round round, List<Point> points, int start)
    {
        Instant? ended = null;
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Is(target.StopsOn!.Value, target.StopStage) && ended is null)
            {
                return (Instant.Max(points[i].At, points[start].At), null);
            }

            if (points[i].Ends && i > start)
            {
                ended ??= points[i].At;
            }
        }

        ended ??= round.EndedAt is { } next ? Instant.Max(next, points[start].At) : null;
        return (null, ended);
    }

    /// <summary>Only clocks that the rejection would have ended pause during the contest; one that starts with it or after it runs.</summary>
    private static bool StartedBefore(List<Point> points, int start, HandoverEvent rejected) =>
        points[start].Event is null || points.FindIndex(p => p.Event == rejected) > start;

    /// <summary>Adds a stoppage, cut to the clock: a stop closes a pause, and what comes after it no longer moves the due instant.</summary>
    private static void Stop(ref List<Stoppage>? stoppages, Instant from, Instant? to, Instant start, Instant? until)
    {
        var end = Instant.Min(to ?? Instant.MaxValue, until ?? Instant.MaxValue);
        if (from < end && start < end)
        {
            (stoppages ??= []).Add(new Stoppage(from, end, StoppageKind.Paused));
        }
    }
}
