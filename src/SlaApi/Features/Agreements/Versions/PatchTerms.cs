using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Http;

namespace SlaApi.Features.Agreements.Versions;

/// <summary>Changes some terms of a draft: a JSON Merge Patch, in which lists are replaced whole.</summary>
public sealed record PatchTerms(MergePatch<Terms> Patch) : VersionMessage;

internal sealed class PatchTermsHandler(SlaDbContext db, IMediator mediator) : IRequestHandler<PatchTerms, VersionDetails>
{
    public async Task<VersionDetails> Handle(PatchTerms request, CancellationToken ct)
    {
        var agreement = await db.Agreements.Require(request.Version.Agreement, ct);
        var terms = request.Patch.Apply(agreement.Version(request.Version.Number).Terms);
        return await mediator.Send(new ReplaceTerms(terms) { Version = request.Version }, ct);
    }
}
