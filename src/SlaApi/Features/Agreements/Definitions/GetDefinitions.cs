using SlaApi.Features.Agreements.Versions;
using SlaApi.Http;

namespace SlaApi.Features.Agreements.Definitions;

/// <summary>Reads the definitions of one version, under the tag of the version.</summary>
public sealed record GetDefinitions(string Agreement, int Number) : IRequest<Part<DefinitionsDetails>>;

internal sealed class GetDefinitionsHandler(IMediator mediator) : IRequestHandler<GetDefinitions, Part<DefinitionsDetails>>
{
    public async Task<Part<DefinitionsDetails>> Handle(GetDefinitions request, CancellationToken ct)
    {
        var version = await mediator.Send(new GetVersion(request.Agreement, request.Number), ct);
        return new Part<DefinitionsDetails>(new DefinitionsDetails(version.Number, version.Terms.Definitions ?? []), version);
    }
}
