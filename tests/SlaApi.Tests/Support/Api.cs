using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlaApi.Tests.Support;

/// <summary>Requests with a token, answers as JSON.</summary>
public sealed class Api(HttpClient http, string? token)
{
    public HttpClient Http => http;

    public Task<Answer> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    public Task<Answer> Post(string path, object? body = null, params (string Name, string Value)[] headers) => Send(HttpMethod.Post, path, body, headers);

    public Task<Answer> Put(string path, object body, string ifMatch = "*") => Send(HttpMethod.Put, path, body, ("If-Match", ifMatch));

    public Task<Answer> Patch(string path, object body, string ifMatch = "*") =>
        Send(HttpMethod.Patch, path, new StringContent(Json(body), Encoding.UTF8, "application/merge-patch+json"), ("If-Match", ifMatch));

    public Task<Answer> Delete(string path, string ifMatch = "*") => Send(HttpMethod.Delete, path, null, ("If-Match", ifMatch));

    public async Task<Answer> Send(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            _ => new StringContent(Json(body), Encoding.UTF8, "application/json"),
        };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var sent = request.Content is StringContent text ? Encoding.UTF8.GetString(await text.ReadAsByteArrayAsync()) : null;
        using var response = await http.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        var broken = Promises.Broken(request, sent, response, answer);
        Assert.True(broken.Count == 0, $"{method} {path}: {string.Join("; ", broken)}");
        return new Answer(response.StatusCode, answer, response);
    }

    private static string Json(object body) => body as string ?? JsonSerializer.Serialize(body, body.GetType(), SlaApi.Json.ApiJson.Options);
}

/// <summary>The response.</summary>
public sealed class Answer(HttpStatusCode status, string body, HttpResponseMessage response, string? markup = null)
{
    public int Status { get; } = (int)status;

    public string Body { get; } = body;

    /// <summary>The body as it was sent.</summary>
    public string Markup { get; } = markup ?? body;

    public string? ContentType { get; } = response.Content.Headers.ContentType?.MediaType;

    /// <summary>The tag as sent, with quotes.</summary>
    public string? Tag { get; } = response.Headers.ETag?.ToString();

    public string? Location { get; } = response.Headers.Location?.ToString();

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public JsonNode Json => JsonNode.Parse(Body)!;

    private Dictionary<string, string> Headers { get; } = response.Headers.Concat(response.Content.Headers)
        .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);

    /// <summary>The answer; fails if the status is another.</summary>
    public Answer Expect(int status)
    {
        Assert.True(Status == status, $"Expected {status}, got {Status}: {Body}");
        return this;
    }

    /// <summary>The problem; fails if the status, the code or a member of every problem is another.</summary>
    public Answer ExpectProblem(int status, string code)
    {
        Expect(status);
        Assert.Equal("application/problem+json", ContentType);
        Assert.Equal(code, (string?)Json["code"]);
        Assert.Equal(status, (int)Json["status"]!);
        Assert.Equal($"/problems/{code}", (string?)Json["type"]);
        Assert.All(["title", "detail", "traceId"], member => Assert.False(string.IsNullOrWhiteSpace((string?)Json[member]), member));
        return this;
    }

    /// <summary>The pointers of a problem's faults, in order.</summary>
    public IReadOnlyList<string> Pointers => [.. (Json["errors"]?.AsArray() ?? []).Select(e => (string)e!["pointer"]!)];
}
