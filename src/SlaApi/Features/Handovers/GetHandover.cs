using Microsoft.EntityFrameworkCore;
using SlaApi.Data;

namespace SlaApi.Features.Handovers;

/// <summary>Reads one handover with its clocks.</summary>
public sealed record GetHandover(Guid Id) : IRequest<HandoverDetails>;

internal sealed class GetHandoverHandler(SlaDbContext db, Rulebooks rulebooks, IClock clock) : IRequestHandler<GetHandover, HandoverDetails>
{
    public async Task<HandoverDetails> Handle(GetHandover request, CancellationToken ct)
    {
        var handover = await db.Handovers.AsNoTracking().Include(h => h.Clocks).SingleOrDefaultAsync(h => h.Id == request.Id, ct)
            ?? throw new NotFound("handover");
        return HandoverDetails.From(handover, await rulebooks.Of(handover.AgreementId, ct), clock.GetCurrentInstant());
    }
}
