using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.Extensions.DependencyInjection;
using SlaApi.Http.OpenApi;

namespace SlaApi.Tests.Support;

/// <summary>The document served, and its endpoints.</summary>
internal static class Published
{
    public static async Task<JsonNode> Document(this App app) => (await new Api(app.Http, null).Get(ApiDocument.Address)).Expect(200).Json;

    public static IReadOnlyList<Call> Calls(this App app) =>
        [.. app.Services.GetRequiredService<IApiDescriptionGroupCollectionProvider>().ApiDescriptionGroups.Items.SelectMany(g => g.Items)
            .Where(api => api.ActionDescriptor.EndpointMetadata.OfType<Meaning>().Any())
            .Select(api => new Call(api, api.ActionDescriptor.EndpointMetadata.OfType<Meaning>().Last()))];

    /// <summary>Every operation with its path and method.</summary>
    public static IEnumerable<(string Path, string Method, JsonNode Operation)> Operations(this JsonNode document) =>
        document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(m => (p.Key, m.Key, m.Value!)));

    public static JsonNode Operation(this JsonNode document, string id) =>
        document.Operations().Single(o => (string?)o.Operation["operationId"] == id).Operation;

    /// <summary>Every schema object in the document.</summary>
    public static IEnumerable<(string At, JsonObject Schema)> Schemas(JsonNode? node, string at = "", bool isSchema = false) => node switch
    {
        JsonObject o => (isSchema ? [(at, o)] : Array.Empty<(string, JsonObject)>()).Concat(o.Where(m => m.Key is not ("example" or "enum"))
            .SelectMany(m => m.Key switch
        {
            "schema" or "items" => Schemas(m.Value, $"{at}/{m.Key}", true),
            "additionalProperties" => Schemas(m.Value, $"{at}/{m.Key}", m.Value is JsonObject),
            "schemas" or "properties" => m.Value!.AsObject().SelectMany(s => Schemas(s.Value, $"{at}/{m.Key}/{s.Key}", true)),
            "anyOf" or "oneOf" or "allOf" => m.Value!.AsArray().SelectMany((s, i) => Schemas(s, $"{at}/{m.Key}/{i}", true)),
            _ => Schemas(m.Value, $"{at}/{m.Key}"),
        })),
        JsonArray items => items.SelectMany((v, i) => Schemas(v, $"{at}/{i}")),
        _ => [],
    };
}
