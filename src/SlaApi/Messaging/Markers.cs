namespace SlaApi.Messaging;

/// <summary>A message that changes something: handled behind the writer gate, in one transaction.</summary>
public interface IWrite;

/// <summary>A message whose content decides which scopes it needs, beyond that of its endpoint.</summary>
public interface INeedScopes
{
    /// <summary>A client needs all of them.</summary>
    IReadOnlyList<string> NeededScopes { get; }
}

/// <summary>A change of something that was read before: refused where it is not any more what the sender saw.</summary>
public interface IConditional : IWrite
{
    /// <summary>The tag of what was seen, or <c>*</c>.</summary>
    string? IfMatch { get; }

    /// <summary>What is about to change, as it is now.</summary>
    Task<object> Read(IMediator mediator, CancellationToken ct);
}

/// <inheritdoc/>
/// <typeparam name="TView">The view whose tag is meant.</typeparam>
public interface IConditional<TView> : IConditional where TView : class
{
    /// <summary>The message that reads it.</summary>
    IRequest<TView> Current { get; }

    async Task<object> IConditional.Read(IMediator mediator, CancellationToken ct) => await mediator.Send(Current, ct);
}
