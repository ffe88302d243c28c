using FluentValidation;
using SlaApi.Authorization;
using SlaApi.Data;
using SlaApi.Http;

namespace SlaApi.Messaging;

/// <summary>Checks first that a client has every scope that the content of the message needs.</summary>
internal sealed class ScopeBehavior<TRequest, TResponse>(Actors actors) : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next) =>
        request is INeedScopes { NeededScopes: var needed } && !actors.MayUse(needed) ? throw new MissingScope(needed) : next();
}

/// <summary>Validates a message before it is handled, and reports all faults at once.</summary>
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

/// <summary>Runs every write in one transaction behind the writer gate.</summary>
internal sealed class WriteBehavior<TRequest, TResponse>(WriteGate gate) : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next) =>
        request is IWrite ? gate.Write(() => next(), ct) : next();
}

/// <summary>Inside the gate: the resource must still be in the state that the sender read.</summary>
internal sealed class PreconditionBehavior<TRequest, TResponse>(IMediator mediator) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
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
                throw new Refusal(
                    "stale",
                    "Inzwischen hat sich etwas geändert. Lesen Sie den heutigen Stand.",
                    "The resource has changed since it was read. Read the current state.");
            }
        }

        return await next();
    }
}
