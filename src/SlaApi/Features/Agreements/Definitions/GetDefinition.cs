using SlaApi.Domain.Agreements;
using SlaApi.Features.Agreements.Versions;
using SlaApi.Http;

namespace SlaApi.Features.Agreements.Definitions;

/// <summary>Reads one definition of a version, under the tag of the version.</summary>
public sealed record GetDefinition(string Agreement, int Number, string Term) : IRequest<Part<Definition>>;

internal sealed class GetDefinitionHandler(IMediator mediator) : IRequestHandler<GetDefinition, Part<Definition>>
{
    public async Task<Part<Definition>> Handle(GetDefinition request, CancellationToken ct)
    {
        var version = await mediator.Send(new GetVersion(request.Agreement, request.Number), ct);
        var definition = version.Terms.Definitions?.FirstOrDefault(d => d.Term == request.Term) ?? throw new NotFound("definition");
        return new Part<Definition>(definition, version);
    }
}
