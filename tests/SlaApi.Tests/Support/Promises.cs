using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SlaApi.Tests.Support;

/// <summary>
/// Holds every answer of the suite against the published document: status, headers and body must be documented, and what was accepted must be valid by the
/// schema of the request.
/// </summary>
internal static class Promises
{
    /// <summary>Headers that HTTP itself defines for every message, and those of every page of the app.</summary>
    private static readonly HashSet<string> OfHttp = new(StringComparer.OrdinalIgnoreCase)
    {
        "Cache-Control", "Connection", "Content-Encoding", "Content-Length", "Content-Type", "Date", "Expires", "Pragma", "Transfer-Encoding",
        "X-Content-Type-Options", "Content-Disposition",
    };

    private static readonly JsonNode Document = Load();
    private static readonly JsonSchema Schema = new(Document);
    private static readonly List<(Regex Path, JsonNode Operations)> Paths =
    [
        .. Document["paths"]!.AsObject().OrderByDescending(p => p.Key.Count(c => c == '/')).ThenBy(p => p.Key.Count(c => c == '{'))
            .Select(p => (new Regex("^" + Regex.Replace(Regex.Escape(p.Key), @"\\\{[^}]+}", "[^/]+") + "$"), p.Value!)),
    ];

    /// <summary>The broken promises; empty also for requests that the document does not know. The items of a batch (207) may be invalid.</summary>
    public static IReadOnlyList<string> Broken(HttpRequestMessage request, string? sent, HttpResponseMessage answer, string body)
    {
        var path = request.RequestUri!.IsAbsoluteUri ? request.RequestUri.AbsolutePath : request.RequestUri.ToString().Split('?')[0];
        if (Paths.FirstOrDefault(p => p.Path.IsMatch(path)).Operations?[request.Method.Method.ToLowerInvariant()] is not { } operation)
        {
            return [];
        }

        var status = ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (operation["responses"]![status] is not { } response)
        {
            return [$"{operation["operationId"]}: status {status} is not documented"];
        }

        response = (string?)response["$ref"] is { } shared ? Schema.Resolve(shared)! : response;
        IEnumerable<string> accepted = (int)answer.StatusCode is >= 200 and < 207 ? Accepted(operation, request, sent) : [];
        return [.. Headers(response, answer).Concat(Body(response, answer, body)).Concat(accepted).Select(f => $"{operation["operationId"]} {status} {f}")];
    }

    private static IEnumerable<string> Headers(JsonNode response, HttpResponseMessage answer)
    {
        var promised = (response["headers"]?.AsObject() ?? []).ToDictionary(h => h.Key, h => Schema.Resolve((string)h.Value!["$ref"]!)!);
        var sent = answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return sent.Keys.Except(promised.Keys, StringComparer.OrdinalIgnoreCase).Where(h => !OfHttp.Contains(h)).Select(h => $"header {h} is not documented")
            .Concat(promised.Where(p => (bool?)p.Value["required"] == true && !sent.ContainsKey(p.Key)).Select(p => $"header {p.Key} is missing"))
            .Concat(promised.Where(p => sent.ContainsKey(p.Key)).SelectMany(p => Schema.Faults(p.Value["schema"]!, sent[p.Key], p.Key)));
    }

    private static IEnumerable<string> Body(JsonNode response, HttpResponseMessage answer, string body)
    {
        if (body.Length == 0)
        {
            return [];
        }

        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        return response["content"]?[type] is not { } media ? [$"content type {type} is not documented"]
            : type.EndsWith("json", StringComparison.Ordinal) && !type.Contains("ndjson") ? Schema.Faults(media["schema"]!, JsonNode.Parse(body))
            : [];
    }

    private static IEnumerable<string> Accepted(JsonNode operation, HttpRequestMessage request, string? sent)
    {
        var type = request.Content?.Headers.ContentType?.MediaType ?? "";
        return string.IsNullOrEmpty(sent) || type.Contains("ndjson") || operation["requestBody"]?["content"]?[type]?["schema"] is not { } schema
            ? []
            : Schema.Faults(schema, JsonNode.Parse(sent)).Select(f => $"accepted {f}");
    }

    private static JsonNode Load()
    {
        Regex.CacheSize = 500;
        var document = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "openapi/slaapi.v1.json")))!;
        Touch(document);
        return document;
    }

    /// <summary>Reads every node once: a node is parsed at its first use, which only one thread may do.</summary>
    private static void Touch(JsonNode? node)
    {
        foreach (var child in node switch { JsonObject o => o.Select(m => m.Value), JsonArray a => a, _ => [] })
        {
            Touch(child);
        }
    }
}
