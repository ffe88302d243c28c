using Mapster;
using SlaApi.Data;
using SlaApi.Json;
using SlaApi.Messaging;

namespace SlaApi.Features.Agreements.Versions;

/// <summary>Takes a submitted version back to a draft, until the second signature; a first signature is dropped.</summary>
public sealed record WithdrawVersion : VersionMessage;

internal sealed class WithdrawVersionHandler(SlaDbContext db, AuditTrail audit, IClock clock) : IRequestHandler<WithdrawVersion, VersionDetails>
{
    public async Task<VersionDetails> Handle(WithdrawVersion request, CancellationToken ct)
    {
        var agreement = await db.Agreements.Require(request.Version.Agreement, ct);
        var now = clock.GetCurrentInstant();
        var version = agreement.Version(request.Version.Number);
        var before = version.Signatures.Adapt<IReadOnlyList<SignatureDetails>>(Mapping.Config);
        agreement.Withdraw(version.Number, now);
        var after = version.Signatures.Adapt<IReadOnlyList<SignatureDetails>>(Mapping.Config);
        var changes = Differences.Between(new { signatures = before }, new { signatures = after });
        await audit.Record(request, agreement.Id, version.Number, changes, now, ct);
        await db.SaveChangesAsync(ct);
        return new VersionAt(agreement, request.Version.Number, now).Adapt<VersionDetails>(Mapping.Config);
    }
}
