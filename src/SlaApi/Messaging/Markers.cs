namespace SlaApi.Messaging;

/// <summary>A message that changes something: handled behind the writer gate, in one transaction.</summary>
public interface IWrite;

/// <summary>A message whose content decides which scopes it needs, beyond that of its endpoint.</summary>
public interface INeedScopes
{
    /// <summary>A client needs all of them.</summary>
    IReadOnlyList<string> NeededScopes { get; }
}

/// <summary>A change of a resource that was read before: refused if it has changed since.</summary>
public interface IConditional : IWrite
{
    /// <summary>The tag of the state that was read, or <c>*</c>.</summary>
    string? IfMatch { get; }

    /// <summary>The current state of the resource.</summary>
    Task<object> Read(IMediator mediator, CancellationToken ct);
}

/// <inheritdoc/>
/// <typeparam name="TView">The view that has the tag.</typeparam>
public interface IConditional<TView> : IConditional where TView : class
{
    /// <summary>The message that reads it.</summary>
    IRequest<TView> Current { get; }

    async Task<object> IConditional.Read(IMediator mediator, CancellationToken ct) => await mediator.Send(Current, ct);
}
