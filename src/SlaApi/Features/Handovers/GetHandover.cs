using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using SlaApi.Data;

namespace SlaApi.Features.Handovers;

/// <summary>Reads one handover with its clocks.</summary>
/// <param name="Id">From the path.</param>
public sealed record GetHandover([property: JsonIgnore] Guid Id) : IRequest<HandoverDetails>
{
    public GetHandover() : this(Guid.Empty) { }

    /// <summary><c>events</c>: with its history.</summary>
    public IReadOnlyList<HandoverExpansion>? Expand { get; init; }
}

internal sealed class GetHandoverHandler(SlaDbContext db, Rulebooks rulebooks, IClock clock) : IRequestHandler<GetHandover, HandoverDetails>
{
    public async Task<HandoverDetails> Handle(GetHandover request, CancellationToken ct)
    {
        var withEvents = request.Expand?.Contains(HandoverExpansion.Events) == true;
        var handovers = db.Handovers.AsNoTracking().Include(h => h.Clocks).AsSplitQuery();
        var handover = await (withEvents ? handovers.Include(h => h.Events) : handovers).SingleOrDefaultAsync(h => h.Id == request.Id, ct)
            ?? throw new NotFound("handover");
        return HandoverDetails.From(handover, await rulebooks.Of(handover.AgreementId, ct), clock.GetCurrentInstant(), withEvents);
    }
}
