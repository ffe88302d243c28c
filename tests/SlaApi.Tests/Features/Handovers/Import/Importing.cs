using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Handovers.Import;

/// <summary>Sends files and waits for their imports.</summary>
internal static class Importing
{
    public const string Csv = "text/csv";
    public const string Ndjson = "application/x-ndjson";

    public static Task<Answer> Send(this Api api, string what, string query, string file, string type = Csv, params (string, string)[] headers) =>
        api.Send(what, query, Encoding.UTF8.GetBytes(file), type, headers);

    /// <param name="what"><c>import</c> or <c>events/import</c>.</param>
    public static Task<Answer> Send(this Api api, string what, string query, byte[] file, string type = Csv, params (string, string)[] headers)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return api.Post($"/v1/handovers/{what}?{query}", content, headers);
    }

    /// <summary>Sends the file, and returns the import once it has ended.</summary>
    public static async Task<JsonNode> Import(this Api api, string what, string query, string file, string type = Csv) =>
        await api.End((await api.Send(what, query, file, type)).Expect(202));

    public static async Task<JsonNode> End(this Api api, Answer accepted)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var import = (await api.Get(accepted.Location!)).Expect(200).Json;
            if ((string?)import["status"] is "completed" or "failed")
            {
                return import;
            }

            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), import.ToJsonString());
            await Task.Delay(20);
        }
    }

    /// <summary><c>rows created unchanged updated rejected</c>, of an import that completed.</summary>
    public static string Counts(this JsonNode import)
    {
        Assert.Equal("completed", (string?)import["status"]);
        return string.Join(' ', new[] { "rows", "created", "unchanged", "updated", "rejected" }.Select(name => (int)import[name]!));
    }

    /// <summary>The lines of the error file, without its header.</summary>
    public static async Task<string[]> Errors(this Api api, JsonNode import)
    {
        var errors = (await api.Get((string)import["errors"]!)).Expect(200);
        Assert.Equal("text/csv", errors.ContentType);
        var lines = errors.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("line,column,reason", lines[0]);
        return lines[1..];
    }

    public static async Task<JsonNode> Handover(this Api api, string agreement, string externalId) =>
        (await api.Get($"/v1/handovers?agreement={agreement}&externalId={externalId}")).Expect(200).Json["items"]![0]!;

    public static async Task<JsonArray> Events(this Api api, JsonNode handover) =>
        (await api.Get($"/v1/handovers/{handover["id"]}/events?limit=100")).Expect(200).Json["items"]!.AsArray();
}
