using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Handovers;

/// <summary>One point at which clocks of a round can start, stop or end: an event, or a moment that is no event.</summary>
/// <param name="Order">Decides between points of one instant: what is given with the handover comes before events.</param>
/// <param name="Given">The moment, where it is no event.</param>
/// <param name="Ends">It ends the clocks it does not stop.</param>
/// <param name="Overturns">It undoes a rejection.</param>
internal readonly record struct Point(Instant At, int Order, Moment? Given, HandoverEvent? Event, bool Ends = false, bool Overturns = false)
{
    /// <summary>It is itself an end, or possible only after one.</summary>
    public bool FollowsEnd => Event is not null && (EventMoments.Ends(Event.Type) || EventMoments.FollowsEnd(Event.Type));

    public bool Is(Moment moment, string? stage) => Event is null ? Given == moment : EventMoments.Is(Event, Overturns, moment, stage);
}

/// <summary>The points of a round in order.</summary>
internal static class RoundPoints
{
    public static List<Point> Of(Handover handover, Round round)
    {
        var points = new List<Point>(3 + round.Events.Count);
        if (round.Number == 1)
        {
            points.Add(new Point(handover.Description.CreatedAt ?? handover.HandedOverAt, 0, Moment.Created, null));
        }

        points.Add(new Point(round.StartedAt, 1, Moment.HandedOver, null));
        if (round.Number == 1 && handover.AssignedAtHandover)
        {
            points.Add(new Point(round.StartedAt, 2, Moment.Assigned, null));
        }

        foreach (var e in round.Events)
        {
            var ends = EventMoments.Ends(e.Type) && e != round.Overturned?.Rejected;
            points.Add(new Point(e.OccurredAt, points.Count + 3, null, e, ends, e == round.Overturned?.Decided));
        }

        points.Sort((a, b) => a.At.CompareTo(b.At) is not 0 and var byTime ? byTime : a.Order.CompareTo(b.Order));
        return points;
    }
}
