using System.Text.Json.Nodes;

namespace SlaApi.Http.OpenApi;

/// <summary>One request and its answer for each operation: <c>openapi/examples/{operationId}.json</c>, part of the assembly.</summary>
internal static class Examples
{
    /// <summary><c>{ "request": …, "response": … }</c>; null where there is none.</summary>
    public static JsonNode? Of(string operation)
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream($"examples/{operation}.json");
        return stream is null ? null : JsonNode.Parse(stream);
    }
}
