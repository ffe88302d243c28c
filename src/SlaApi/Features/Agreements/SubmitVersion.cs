using SlaApi.Data;

namespace SlaApi.Features.Agreements;

/// <summary>Submits a draft for signature, or for legal review where the terms require one. Refused with every gap.</summary>
public sealed record SubmitVersion : VersionMessage;

internal sealed class SubmitVersionHandler(SlaDbContext db, AuditTrail audit, IClock clock) : IRequestHandler<SubmitVersion, VersionDetails>
{
    public async Task<VersionDetails> Handle(SubmitVersion request, CancellationToken cancellationToken)
    {
        var agreement = await db.Agreements.Require(request.Version.Agreement, cancellationToken);
        var now = clock.GetCurrentInstant();
        agreement.Submit(request.Version.Number, now);
        await audit.Record(request, agreement.Id, request.Version.Number, [], now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return VersionDetails.From(agreement, request.Version.Number, now);
    }
}
