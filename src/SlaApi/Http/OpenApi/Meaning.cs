using SlaApi.Http.Problems;

namespace SlaApi.Http.OpenApi;

/// <summary>The message an endpoint sends: the source of its operationId, texts, parameters, responses and problems in the document.</summary>
/// <param name="Message">The message; its <c>///</c> comment becomes summary and description.</param>
/// <param name="Status">The status code of success.</param>
/// <param name="Refusals">Problem codes in addition to the general ones.</param>
internal sealed record Meaning(Type Message, int Status, IReadOnlyList<ProblemTable.Entry> Refusals)
{
    /// <summary>The type of the response body; null without a body.</summary>
    public Type? View { get; } = Status == StatusCodes.Status204NoContent ? null
        : Message.GetInterface("IRequest`1")?.GetGenericArguments()[0] is not { } view || view == typeof(Unit) ? null
        : view.IsGenericType && view.GetGenericTypeDefinition() == typeof(Part<>) ? view.GetGenericArguments()[0]
        : view;
}

/// <summary>An endpoint whose responses have an <c>ETag</c> although it returns no <see cref="Resource{T}"/>.</summary>
internal sealed class SendsTag;

internal static class Meanings
{
    /// <summary>Declares that the endpoint sends <typeparamref name="TMessage"/>.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="status">The status code of success.</param>
    /// <param name="refusals">Codes of <see cref="ProblemTable"/> in addition to the general ones.</param>
    public static RouteHandlerBuilder Means<TMessage>(this RouteHandlerBuilder endpoint, int status = 200, params string[] refusals) =>
        endpoint.WithName(typeof(TMessage).Name).WithMetadata(new Meaning(typeof(TMessage), status, [.. refusals.Select(code => ProblemTable.All[code])]));
}
