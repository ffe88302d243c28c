using SlaApi.Data;

namespace SlaApi.Features.Agreements;

/// <summary>Takes a submitted version back to a draft, until the second signature; a first signature is dropped.</summary>
public sealed record WithdrawVersion : VersionMessage;

internal sealed class WithdrawVersionHandler(SlaDbContext db, IClock clock) : IRequestHandler<WithdrawVersion, VersionDetails>
{
    public async Task<VersionDetails> Handle(WithdrawVersion request, CancellationToken cancellationToken)
    {
        var agreement = await db.Agreements.Require(request.Version.Agreement, cancellationToken);
        var now = clock.GetCurrentInstant();
        agreement.Withdraw(request.Version.Number, now);
        await db.SaveChangesAsync(cancellationToken);
        return VersionDetails.From(agreement, request.Version.Number, now);
    }
}
