using SlaApi.Data;
using SlaApi.Messaging;

namespace SlaApi.Features.Agreements.Versions;

/// <summary>Deletes a draft.</summary>
public sealed record DeleteVersion(VersionAddress Version) : IRequest<Unit>, IConditional<VersionDetails>
{
    public string? IfMatch => Version.IfMatch;

    public IRequest<VersionDetails> Current => new GetVersion(Version.Agreement, Version.Number);
}

internal sealed class DeleteVersionHandler(SlaDbContext db, AuditTrail audit, IClock clock) : IRequestHandler<DeleteVersion, Unit>
{
    public async Task<Unit> Handle(DeleteVersion request, CancellationToken ct)
    {
        var agreement = await db.Agreements.Require(request.Version.Agreement, ct);
        var now = clock.GetCurrentInstant();
        agreement.Delete(request.Version.Number, now);
        await audit.Record(request, agreement.Id, request.Version.Number, [], now, ct);
        await db.SaveChangesAsync(ct);
        return Unit.Value;
    }
}
