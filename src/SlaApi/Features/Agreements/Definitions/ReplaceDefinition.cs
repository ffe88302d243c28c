using FluentValidation;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Features.Agreements.Versions;
using SlaApi.Http;
using SlaApi.Messaging;

namespace SlaApi.Features.Agreements.Definitions;

/// <summary>
/// Replaces one definition of a draft in its place, or adds a new one at the end. The term is that of the path; it may be repeated in the body.
/// </summary>
public sealed record ReplaceDefinition(Definition Definition) : DefinitionMessage, IRequest<Part<Definition>>;

internal sealed class ReplaceDefinitionValidator : AbstractValidator<ReplaceDefinition>
{
    public ReplaceDefinitionValidator()
    {
        RuleFor(c => c.Definition.Term).Must((c, term) => term is null || term == c.Term)
            .WithState(_ => new Fault("/term", "Der Begriff muss der des Pfades sein.", "The term must be that of the path."));
        RuleFor(c => c).Faults(c => TermsFaults.Of(new Terms { Definitions = [c.Definition with { Term = c.Term }] })
            .Select(f => f with { Pointer = f.Pointer["/definitions/0".Length..] }));
    }
}

internal sealed class ReplaceDefinitionHandler(SlaDbContext db, IMediator mediator) : IRequestHandler<ReplaceDefinition, Part<Definition>>
{
    public async Task<Part<Definition>> Handle(ReplaceDefinition request, CancellationToken ct)
    {
        var agreement = await db.Agreements.Require(request.Version.Agreement, ct);
        var terms = agreement.Version(request.Version.Number).Terms;
        var definition = request.Definition with { Term = request.Term };
        var definitions = terms.Definitions?.ToList() ?? [];
        var index = definitions.FindIndex(d => d.Term == request.Term);
        if (index < 0)
        {
            definitions.Add(definition);
        }
        else
        {
            definitions[index] = definition;
        }

        var version = await mediator.Send(new ReplaceTerms(terms with { Definitions = definitions }) { Version = request.Version }, ct);
        return new Part<Definition>(definition, version, IsNew: index < 0);
    }
}
