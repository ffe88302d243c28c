using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;
using SlaApi.Http;
using SlaApi.Messaging;

namespace SlaApi.Features.Handovers;

/// <summary>
/// Lists handovers with their clocks, newest first. A filter with several values, as in <c>state=open,accepted</c>, lists what fulfils any of them;
/// different filters must all be fulfilled. A value that contains a comma is put in double quotes.
/// </summary>
public sealed record ListHandovers : ListRequest, IRequest<Page<HandoverDetails>>
{
    /// <summary>Id or key of the agreement.</summary>
    public string? Agreement { get; init; }

    /// <summary>Ids of handovers, at most 100; unknown ones are left out.</summary>
    public IReadOnlyList<Guid>? Ids { get; init; }

    /// <summary>The state of the handover.</summary>
    public IReadOnlyList<HandoverState>? State { get; init; }

    /// <summary>The stage at the handover.</summary>
    public IReadOnlyList<string>? Stage { get; init; }

    /// <summary>The priority at the handover; <c>none</c>: without one.</summary>
    [OrNone] public IReadOnlyList<Priority?>? Priority { get; init; }

    /// <summary>Any of its clocks is in this state now. With <c>target</c>, <c>dueFrom</c>, <c>dueTo</c> and <c>completed</c> it is
    /// one clock that fulfils all.</summary>
    public IReadOnlyList<ClockState>? Clock { get; init; }

    /// <summary>It has a clock of the target with this key.</summary>
    public IReadOnlyList<string>? Target { get; init; }

    /// <summary>It has a clock due on this local day or later, in the zone of its agreement.</summary>
    public LocalDate? DueFrom { get; init; }

    /// <summary>It has a clock due on this local day or earlier.</summary>
    public LocalDate? DueTo { get; init; }

    /// <summary><c>true</c>: that clock is completed. <c>false</c>: it is neither completed nor ended otherwise.</summary>
    public bool? Completed { get; init; }

    /// <summary><c>true</c>: open and without assignee. <c>false</c>: with an assignee.</summary>
    public bool? Unassigned { get; init; }

    /// <summary><c>true</c>: rejected, and the rejection is contested and not decided yet. <c>false</c>: every other one.</summary>
    public bool? Contested { get; init; }

    /// <summary><c>true</c>: accepted, also by silence, regardless of later events: accepted, won or lost. <c>false</c>: every other one.</summary>
    public bool? Accepted { get; init; }

    /// <summary><c>true</c>: accepted in any round, or disqualified: what a volume target with <c>counts: accepted</c> counts.</summary>
    public bool? EverAccepted { get; init; }

    /// <summary>Whether it fulfils the definition of its stage.</summary>
    public bool? Qualifies { get; init; }

    /// <summary><c>true</c>: it counts in figures: not withdrawn or merged, within the scope, and qualified where its version excludes others.</summary>
    public bool? Counted { get; init; }

    /// <summary>How it was closed; <c>won,lost</c> for every closed one.</summary>
    public IReadOnlyList<Close>? Closed { get; init; }

    /// <summary>Closed on this local day or later, in the zone of its agreement.</summary>
    public LocalDate? ClosedFrom { get; init; }

    /// <summary>Closed on this local day or earlier.</summary>
    public LocalDate? ClosedTo { get; init; }

    /// <summary>The source, exactly as recorded; <c>none</c>: without one.</summary>
    [OrNone] public IReadOnlyList<string?>? Source { get; init; }

    /// <summary>The campaign, exactly as recorded; <c>none</c>: without one.</summary>
    [OrNone] public IReadOnlyList<string?>? Campaign { get; init; }
    /// <summary>The segment, exactly as recorded; <c>none</c>: without one.</summary>
    [OrNone] public IReadOnlyList<string?>? Segment { get; init; }
    /// <summary>The assignee, exactly as recorded; <c>none</c>: without one.</summary>
    [OrNone] public IReadOnlyList<string?>? Assignee { get; init; }
    /// <summary>The provider, exactly as recorded; <c>none</c>: without one.</summary>
    [OrNone] public IReadOnlyList<string?>? Provider { get; init; }

    /// <summary>First local day of the handover, in the zone of its agreement.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last local day of the handover, included.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Changed at this instant or later: see <c>updatedAt</c>. To follow changes, ask with <c>sort=updatedAt</c> from the last
    /// <c>updatedAt</c> seen, less a minute, as writes that run at the same time may appear out of order.</summary>
    public Instant? UpdatedSince { get; init; }

    /// <summary>The name of the handover in the sender's system.</summary>
    public IReadOnlyList<string>? ExternalId { get; init; }
    /// <summary>The lead in the CRM.</summary>
    public IReadOnlyList<string>? LeadId { get; init; }

    /// <summary>
    /// The order, ascending, or with <c>-</c> descending; default: the last recorded first. By <c>dueAt</c>, handovers without one count as the
    /// latest. One that changes while the pages are walked may move within the orders <c>dueAt</c> and <c>updatedAt</c>: with ascending
    /// <c>updatedAt</c> it appears again, and nothing is missed.
    /// </summary>
    [AllowedValues("handedOverAt", "-handedOverAt", "dueAt", "-dueAt", "updatedAt", "-updatedAt")]
    public string? Sort { get; init; }

    /// <summary><c>events</c>: each with its history.</summary>
    public IReadOnlyList<HandoverExpansion>? Expand { get; init; }
}

/// <summary>How a handover was closed.</summary>
public enum Close { Won, Lost }

/// <summary>What can be answered together with a handover.</summary>
public enum HandoverExpansion { Events }

internal sealed class ListHandoversValidator : AbstractValidator<ListHandovers>
{
    public ListHandoversValidator()
    {
        RuleFor(q => q.To).NotBefore(q => q.From);
        RuleFor(q => q.DueTo).NotBefore(q => q.DueFrom);
        RuleFor(q => q.ClosedTo).NotBefore(q => q.ClosedFrom);
    }
}

internal sealed class ListHandoversHandler(HandoverSelection selection, Rulebooks rulebooks, IClock clock)
    : IRequestHandler<ListHandovers, Page<HandoverDetails>>
{
    public async Task<Page<HandoverDetails>> Handle(ListHandovers request, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var (selected, agreements) = await selection.Of(request, now, ct);
        var order = new HandoverOrder(request.Sort);
        var page = order.After(selected, request).Take(request.Size + 1).Include(h => h.Clocks).AsNoTracking().AsSplitQuery();
        var withEvents = request.Expand?.Contains(HandoverExpansion.Events) == true;
        var found = await (withEvents ? page.Include(h => h.Events) : page).ToListAsync(ct);

        var details = new List<HandoverDetails>(found.Count);
        foreach (var handover in found)
        {
            var rulebook = agreements.GetValueOrDefault(handover.AgreementId) ?? await rulebooks.Of(handover.AgreementId, ct);
            agreements[handover.AgreementId] = rulebook;
            details.Add(HandoverDetails.From(handover, rulebook, now, withEvents));
        }

        return Paging.Of(details, request.Size, h => h.Id, order.KeyOf);
    }
}
