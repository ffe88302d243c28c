using Mapster;
using SlaApi.Data;
using SlaApi.Messaging;

namespace SlaApi.Features.Agreements.Versions;

/// <summary>Reads one version with its terms, signatures and state.</summary>
public sealed record GetVersion(string Agreement, int Number) : IRequest<VersionDetails>;

internal sealed class GetVersionHandler(SlaDbContext db, IClock clock) : IRequestHandler<GetVersion, VersionDetails>
{
    public async Task<VersionDetails> Handle(GetVersion request, CancellationToken ct)
    {
        var agreement = await db.Agreements.Require(request.Agreement, ct);
        return new VersionAt(agreement, request.Number, clock.GetCurrentInstant()).Adapt<VersionDetails>(Mapping.Config);
    }
}
