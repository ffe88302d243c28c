using SlaApi.Http.Problems;

namespace SlaApi.Http.OpenApi;

/// <summary>Which message an endpoint sends: the source of its name, texts, parameters, answers and problems in the document.</summary>
/// <param name="Message">The message; its <c>///</c> comment is the summary.</param>
/// <param name="Status">The status of success.</param>
/// <param name="Refusals">The codes it may be refused with beside the general ones.</param>
internal sealed record Meaning(Type Message, int Status, IReadOnlyList<ProblemTable.Entry> Refusals)
{
    /// <summary>What is answered; null for no body.</summary>
    public Type? View { get; } = Status == StatusCodes.Status204NoContent ? null
        : Message.GetInterface("IRequest`1")?.GetGenericArguments()[0] is not { } view || view == typeof(Unit) ? null
        : view.IsGenericType && view.GetGenericTypeDefinition() == typeof(Part<>) ? view.GetGenericArguments()[0]
        : view;
}

internal static class Meanings
{
    /// <summary>The endpoint sends <typeparamref name="TMessage"/>.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="status">The status of success.</param>
    /// <param name="refusals">Codes of <see cref="ProblemTable"/> beside the general ones.</param>
    public static RouteHandlerBuilder Means<TMessage>(this RouteHandlerBuilder endpoint, int status = 200, params string[] refusals) =>
        endpoint.WithName(typeof(TMessage).Name).WithMetadata(new Meaning(typeof(TMessage), status, [.. refusals.Select(code => ProblemTable.All[code])]));
}
