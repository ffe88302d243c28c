using SlaApi.Data;
using SlaApi.Domain.Agreements;

namespace SlaApi.Features.Agreements.Definitions;

/// <summary>Reads the definitions of the version in force now.</summary>
public sealed record GetDefinitionsInForce(string Agreement) : IRequest<DefinitionsDetails>;

/// <summary>The definitions of a version.</summary>
/// <param name="Version">Its number; null when none is in force.</param>
/// <param name="Items">In the order of the version; none when none is in force.</param>
public sealed record DefinitionsDetails(int? Version, IReadOnlyList<Definition> Items);

internal sealed class GetDefinitionsInForceHandler(SlaDbContext db, IClock clock) : IRequestHandler<GetDefinitionsInForce, DefinitionsDetails>
{
    public async Task<DefinitionsDetails> Handle(GetDefinitionsInForce request, CancellationToken ct)
    {
        var agreement = await db.Agreements.Require(request.Agreement, ct);
        var version = agreement.InForceAt(clock.GetCurrentInstant());
        return new DefinitionsDetails(version?.Number, version?.Terms.Definitions ?? []);
    }
}
