using SlaApi.Features.Handovers;

namespace SlaApi.Admin.Handovers;

/// <summary>
/// Who works on a lead, as far as the agreement lets it be seen: by name only where the parties agreed so. Else people are numbered within the lead, so
/// that a change of assignee is visible, but nobody can be followed from lead to lead.
/// </summary>
internal sealed class People(HandoverDetails handover, IReadOnlyList<EventDetails> events, AgreementBook book, Language t)
{
    private readonly List<string> _order =
        [.. events.OrderBy(e => e.OccurredAt).ThenBy(e => e.Id).Select(e => e.Assignee).Append(handover.Assignee).OfType<string>().Distinct()];

    /// <summary>Whether they are named.</summary>
    public bool AreNamed => book.NamesPeople(handover.Version);

    public string Name(string assignee) => AreNamed ? assignee : t[$"Person {_order.IndexOf(assignee) + 1}", $"Person {_order.IndexOf(assignee) + 1}"];
}
