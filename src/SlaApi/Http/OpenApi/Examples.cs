using System.Text.Json.Nodes;

namespace SlaApi.Http.OpenApi;

/// <summary>Example request and response per operation: <c>openapi/examples/{operationId}.json</c>, embedded in the assembly.</summary>
internal static class Examples
{
    /// <summary><c>{ "request": …, "response": … }</c>; null if there is none.</summary>
    public static JsonNode? Of(string operation)
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream($"examples/{operation}.json");
        return stream is null ? null : JsonNode.Parse(stream);
    }
}
