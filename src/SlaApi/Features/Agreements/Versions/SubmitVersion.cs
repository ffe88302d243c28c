using Mapster;
using SlaApi.Data;
using SlaApi.Messaging;

namespace SlaApi.Features.Agreements.Versions;

/// <summary>Submits a draft for signature, or for legal review where the terms require one. Refused with every gap.</summary>
public sealed record SubmitVersion : VersionMessage;

internal sealed class SubmitVersionHandler(SlaDbContext db, AuditTrail audit, IClock clock) : IRequestHandler<SubmitVersion, VersionDetails>
{
    public async Task<VersionDetails> Handle(SubmitVersion request, CancellationToken ct)
    {
        var agreement = await db.Agreements.Require(request.Version.Agreement, ct);
        var now = clock.GetCurrentInstant();
        agreement.Submit(request.Version.Number, now);
        await audit.Record(request, agreement.Id, request.Version.Number, [], now, ct);
        await db.SaveChangesAsync(ct);
        return new VersionAt(agreement, request.Version.Number, now).Adapt<VersionDetails>(Mapping.Config);
    }
}
