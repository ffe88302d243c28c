using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using SlaApi.Http.Problems;
using SlaApi.Json;

namespace SlaApi.Http;

/// <summary>A JSON Merge Patch (RFC 7396) for a <typeparamref name="T"/>, applied to its JSON; patch and result are parsed strictly.</summary>
public sealed class MergePatch<T>(JsonNode? patch) : IEndpointParameterMetadataProvider where T : class
{
    /// <summary>The patched value; <paramref name="current"/> is not changed.</summary>
    /// <exception cref="InvalidRequest">The result is not a valid <typeparamref name="T"/>.</exception>
    public T Apply(T current)
    {
        var merged = Merge(JsonSerializer.SerializeToNode(current, ApiJson.Options), patch);
        try
        {
            return merged.Deserialize<T>(ApiJson.Received) ?? throw new InvalidRequest("", "Ein Objekt wird erwartet.", "An object is expected.");
        }
        catch (JsonException json)
        {
            throw new InvalidRequest([JsonFaults.Of(json)]);
        }
    }

    public static async ValueTask<MergePatch<T>?> BindAsync(HttpContext context)
    {
        try
        {
            var patch = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, ApiJson.Options, context.RequestAborted);
            return new MergePatch<T>(patch.Deserialize<JsonNode>());
        }
        catch (JsonException json)
        {
            throw new InvalidRequest([JsonFaults.Of(json)]);
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata([ContentTypes.MergePatch], typeof(T)));

    private static JsonNode? Merge(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes)
        {
            return patch?.DeepClone();
        }

        var result = target as JsonObject ?? [];
        foreach (var (name, change) in changes)
        {
            var before = result[name];
            if (change is null)
            {
                result.Remove(name);
            }
            else if (Merge(before, change) is var merged && merged != before)
            {
                result[name] = merged; // members keep their order
            }
        }

        return result;
    }
}
