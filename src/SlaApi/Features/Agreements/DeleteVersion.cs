using SlaApi.Data;
using SlaApi.Messaging;

namespace SlaApi.Features.Agreements;

/// <summary>Deletes a draft.</summary>
public sealed record DeleteVersion(VersionAddress Version) : IRequest<Unit>, IConditional<VersionDetails>
{
    public string? IfMatch => Version.IfMatch;

    public IRequest<VersionDetails> Current => new GetVersion(Version.Agreement, Version.Number);
}

internal sealed class DeleteVersionHandler(SlaDbContext db, IClock clock) : IRequestHandler<DeleteVersion, Unit>
{
    public async Task<Unit> Handle(DeleteVersion request, CancellationToken cancellationToken)
    {
        var agreement = await db.Agreements.Require(request.Version.Agreement, cancellationToken);
        agreement.Delete(request.Version.Number, clock.GetCurrentInstant());
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
