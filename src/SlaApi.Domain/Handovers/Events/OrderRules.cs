using System.Text.Json;
using NodaTime.Text;

namespace SlaApi.Domain.Handovers;

/// <summary>The orders of events that are impossible. Judged by when they occurred, never by arrival; steps may be skipped.</summary>
internal static class OrderRules
{
    /// <param name="ordered">All events in order; voided ones are ignored.</param>
    /// <param name="alsoVoided">One that is about to be voided.</param>
    /// <exception cref="Refusal"><c>impossible-order</c>, naming the two events.</exception>
    public static void Check(IReadOnlyList<HandoverEvent> ordered, HandoverEvent? alsoVoided)
    {
        HandoverEvent? decision = null, close = null, sentBack = null;
        foreach (var e in ordered)
        {
            if (e.Voided || e == alsoVoided)
            {
                continue;
            }

            if (e.Type == EventType.Reopened)
            {
                (decision, close, sentBack) = (null, null, null);
                continue;
            }

            if (sentBack is not null && !MayFollowSentBack(e.Type))
            {
                throw Impossible(e, sentBack);
            }

            if (close is not null && e.Type is EventType.Rejected or EventType.Disqualified)
            {
                throw Impossible(e, close);
            }

            decision = e.Type is EventType.Accepted or EventType.Rejected ? Only(e, decision) : decision;
            close = e.Type is EventType.Won or EventType.Lost ? Only(e, close) : close;
            sentBack = e switch
            {
                { Type: EventType.Rejected or EventType.Recycled } => e,
                { Type: EventType.ContestDecided, Description.Outcome: ContestOutcome.Overturned } when sentBack?.Type == EventType.Rejected => null,
                _ => sentBack,
            };
        }
    }

    private static HandoverEvent Only(HandoverEvent e, HandoverEvent? before) => before is null ? e : throw Impossible(e, before);

    /// <summary>What may still happen after <c>recycled</c>, and after a rejection that was not overturned.</summary>
    private static bool MayFollowSentBack(EventType type) => type is EventType.Contested or EventType.ContestDecided or EventType.Nurtured
        or EventType.Merged or EventType.Withdrawn or EventType.Voided or EventType.ReportedBack;

    private static Refusal Impossible(HandoverEvent e, HandoverEvent before) => new(
        "impossible-order",
        $"«{Name(e)}» ist nach «{Name(before)}» nicht möglich. Melden Sie dazwischen reopened, oder nehmen Sie eines zurück (voided).",
        $"\"{Name(e)}\" is not possible after \"{Name(before)}\". Report reopened between them, or void one of them.");

    private static string Name(HandoverEvent e) =>
        $"{JsonNamingPolicy.CamelCase.ConvertName(e.Type.ToString())} {InstantPattern.ExtendedIso.Format(e.OccurredAt)}";
}
