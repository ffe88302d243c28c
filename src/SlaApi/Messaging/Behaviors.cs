using FluentValidation;
using SlaApi.Authorization;
using SlaApi.Data;
using SlaApi.Http;

namespace SlaApi.Messaging;

/// <summary>Before everything else: a client has every scope that the content of the message needs.</summary>
internal sealed class ScopeBehavior<TRequest, TResponse>(Actors actors) : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next) =>
        request is INeedScopes { NeededScopes: var needed } && !actors.MayUse(needed) ? throw new MissingScope(needed) : next();
}

/// <summary>Every rule a message breaks, at once, before anything happens.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        foreach (var validator in validators)
        {
            await validator.ValidateAndThrowAsync(request, ct);
        }

        return await next();
    }
}

/// <summary>Every write passes here, so that what makes a commit is in one place.</summary>
internal sealed class WriteBehavior<TRequest, TResponse>(WriteGate gate) : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next) =>
        request is IWrite ? gate.Write(() => next(), ct) : next();
}

/// <summary>Inside the gate: what is changed must still be what the sender saw.</summary>
internal sealed class PreconditionBehavior<TRequest, TResponse>(IMediator mediator) : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        if (request is IConditional conditional)
        {
            var current = await conditional.Read(mediator, ct);
            if (conditional.IfMatch is null)
            {
                throw new Refusal("precondition-required", "Senden Sie den ETag als If-Match.", "Send the ETag as If-Match.");
            }

            if (!EntityTag.Matches(conditional.IfMatch, EntityTag.Of(current)))
            {
                throw new Refusal("stale", "Inzwischen hat sich etwas geändert. Lesen Sie den heutigen Stand.", "Something has changed since. Read the present state.");
            }
        }

        return await next();
    }
}
