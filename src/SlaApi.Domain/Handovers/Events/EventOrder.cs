namespace SlaApi.Domain.Handovers;

/// <summary>
/// The order in which everything is judged: when it occurred, then when it was recorded, then the id. At one instant <c>won</c> and <c>lost</c>
/// come before <c>reportedBack</c>, and <c>rejected</c> before <c>contested</c>, whichever was recorded first.
/// </summary>
internal static class EventOrder
{
    public static void Sort(List<HandoverEvent> events)
    {
        events.Sort(Compare);
        for (var i = events.Count - 2; i >= 0; i--)
        {
            var cause = LastCause(events, i);
            if (cause > i)
            {
                var e = events[i];
                events.RemoveAt(i);
                events.Insert(cause, e);
            }
        }
    }

    /// <summary>The last event of the same instant that the one at the index cannot precede; -1 for none.</summary>
    private static int LastCause(List<HandoverEvent> events, int index)
    {
        var cause = -1;
        for (var i = index + 1; i < events.Count && events[i].OccurredAt == events[index].OccurredAt; i++)
        {
            cause = (events[index].Type, events[i].Type) switch
            {
                (EventType.ReportedBack, EventType.Won or EventType.Lost) => i,
                (EventType.Contested, EventType.Rejected) => i,
                _ => cause,
            };
        }

        return cause;
    }

    private static int Compare(HandoverEvent a, HandoverEvent b)
    {
        var byTime = a.OccurredAt.CompareTo(b.OccurredAt);
        if (byTime != 0)
        {
            return byTime;
        }

        var byRecord = a.RecordedAt.CompareTo(b.RecordedAt);
        return byRecord != 0 ? byRecord : a.Id.CompareTo(b.Id);
    }
}
