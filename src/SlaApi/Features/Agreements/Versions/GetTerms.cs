using SlaApi.Domain.Agreements;
using SlaApi.Http;

namespace SlaApi.Features.Agreements.Versions;

/// <summary>Reads the terms of a version, under the tag of the version; they can be sent with PUT as they are.</summary>
public sealed record GetTerms(string Agreement, int Number) : IRequest<Part<Terms>>;

internal sealed class GetTermsHandler(IMediator mediator) : IRequestHandler<GetTerms, Part<Terms>>
{
    public async Task<Part<Terms>> Handle(GetTerms request, CancellationToken ct)
    {
        var version = await mediator.Send(new GetVersion(request.Agreement, request.Number), ct);
        return new Part<Terms>(version.Terms, version);
    }
}
