using SlaApi.Domain.Agreements;

namespace SlaApi.Features.Agreements.Definitions;

/// <summary>Reads the template's glossary: the definitions a new agreement begins with.</summary>
public sealed record GetGlossary : IRequest<GlossaryDetails>;

/// <summary>The template's definitions, in the order of the document.</summary>
public sealed record GlossaryDetails(IReadOnlyList<Definition> Items);

internal sealed class GetGlossaryHandler : IRequestHandler<GetGlossary, GlossaryDetails>
{
    public Task<GlossaryDetails> Handle(GetGlossary request, CancellationToken ct) => Task.FromResult(new GlossaryDetails(Glossary.Standard));
}
