using SlaApi.Data;
using SlaApi.Features.Agreements.Versions;

namespace SlaApi.Features.Agreements.Definitions;

/// <summary>Deletes one definition of a draft; answers with the new tag of the version.</summary>
public sealed record DeleteDefinition : DefinitionMessage, IRequest<VersionDetails>;

internal sealed class DeleteDefinitionHandler(SlaDbContext db, IMediator mediator) : IRequestHandler<DeleteDefinition, VersionDetails>
{
    public async Task<VersionDetails> Handle(DeleteDefinition request, CancellationToken ct)
    {
        var agreement = await db.Agreements.Require(request.Version.Agreement, ct);
        var terms = agreement.Version(request.Version.Number).Terms;
        var others = (terms.Definitions ?? []).Where(d => d.Term != request.Term).ToList();
        return others.Count == (terms.Definitions?.Count ?? 0)
            ? throw new NotFound("definition")
            : await mediator.Send(new ReplaceTerms(terms with { Definitions = others }) { Version = request.Version }, ct);
    }
}
