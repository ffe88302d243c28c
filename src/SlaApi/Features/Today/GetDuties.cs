using Microsoft.EntityFrameworkCore;
using SlaApi.Data;

namespace SlaApi.Features.Today;

/// <summary>What is to be done in an agreement now, the most urgent first.</summary>
/// <param name="Agreement">Id or key.</param>
public sealed record GetDuties(string Agreement) : IRequest<DutyList>;

internal sealed class GetDutiesHandler(SlaDbContext db, Rulebooks rulebooks, MetricFacts facts, IClock clock) : IRequestHandler<GetDuties, DutyList>
{
    public async Task<DutyList> Handle(GetDuties request, CancellationToken ct)
    {
        var agreement = await db.Agreements.AsNoTracking().Require(request.Agreement, ct);
        var rulebook = rulebooks.Of(agreement);
        var now = clock.GetCurrentInstant();
        return await DutyList.Of(db, agreement, rulebook, await CurrentFacts.Load(facts, agreement.Id, rulebook, now, ct), now, ct);
    }
}
