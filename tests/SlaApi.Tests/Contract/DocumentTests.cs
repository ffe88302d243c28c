using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using SlaApi.Authorization;
using SlaApi.Http;
using SlaApi.Http.OpenApi;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Contract;

[Collection(SharedApp.Name)]
public sealed partial class DocumentTests(App app)
{
    /// <summary>Paths that need no token.</summary>
    private static readonly string[] Open =
    [
        "/health", "/connect/token", "/.well-known/", "/openapi/", "/problems", "/v1/agreements/{agreement}/calendar.ics",
        "/admin/sign-in", "/admin/set-up", "/admin/language", "/admin/error",
    ];

    [Fact]
    public async Task The_committed_document_is_the_one_that_is_served()
    {
        var served = (await new Api(app.Http, null).Get(ApiDocument.Address)).Expect(200).Body.Trim();
        var committed = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "openapi/slaapi.v1.json"))).Trim();
        var place = served.Zip(committed).TakeWhile(c => c.First == c.Second).Count();
        Assert.True(
            served == committed, $"Run scripts/openapi. First difference: …{served[Math.Max(0, place - 80)..Math.Min(served.Length, place + 80)]}…");
    }

    [Fact]
    public void Every_endpoint_is_described_and_needs_a_scope_or_is_open_by_the_contract()
    {
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var api = endpoints.Where(e => Pattern(e).StartsWith("/v1", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(api);
        Assert.Equal([], api.Where(e => e.Metadata.GetMetadata<Meaning>() is null).Select(Pattern));
        Assert.Equal([], api.Where(e => e.Metadata.OfType<ScopeRequirement>().Count() != 1 && !IsOpen(e)).Select(Pattern));
        Assert.Equal([], endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null && !IsOpen(e)).Select(Pattern));
    }

    [Fact]
    public async Task Every_operation_has_a_description_scopes_and_its_possible_problems()
    {
        foreach (var (path, method, operation) in (await app.Document()).Operations())
        {
            var id = (string)operation["operationId"]!;
            Assert.False(string.IsNullOrWhiteSpace((string?)operation["summary"]), id);
            Assert.Single(operation["tags"]!.AsArray());
            var scopes = operation["security"]!.AsArray().SelectMany(s => s!["oauth2"]!.AsArray()).Select(s => (string)s!).ToList();
            Assert.NotEmpty(scopes);
            Assert.All(scopes, scope => Assert.True(
                Scopes.All.ContainsKey(scope) && ((string)operation["description"]!).Contains($"`{scope}`", StringComparison.Ordinal), id));

            var answers = operation["responses"]!.AsObject().Select(r => r.Key).ToHashSet();
            string[] expected =
            [
                "400", "401", "403", "429", "500", "503",
                .. path.Contains('{', StringComparison.Ordinal) ? ["404"] : Array.Empty<string>(),
                .. method == "post" ? ["422"] : Array.Empty<string>(),
                .. method is "put" or "patch" or "delete" ? ["412", "428"] : Array.Empty<string>(),
            ];
            Assert.True(answers.IsSupersetOf(expected), $"{id}: {string.Join(' ', expected.Except(answers))}");
            Assert.Contains(answers, a => a.StartsWith('2'));
        }
    }

    [Fact]
    public async Task Every_problem_has_the_problem_schema()
    {
        var document = await app.Document();
        var schema = new JsonSchema(document);
        foreach (var (_, _, operation) in document.Operations())
        {
            foreach (var (status, response) in operation["responses"]!.AsObject().Where(r => r.Key[0] is '4' or '5'))
            {
                var written = (string?)response!["$ref"] is { } shared ? schema.Resolve(shared)! : response;
                var media = written["content"]!["application/problem+json"]!;
                Assert.Equal("#/components/schemas/Problem", (string?)media["schema"]!["$ref"]);
                Assert.Empty(schema.Faults(media["schema"]!, media["example"]));
                Assert.Equal(status, media["example"]!["status"]!.ToString());
            }
        }
    }

    [Fact]
    public async Task Every_reference_leads_somewhere_and_every_component_is_used()
    {
        var document = await app.Document();
        var schema = new JsonSchema(document);
        var references = Reference().Matches(document.ToJsonString()).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.Equal([], references.Where(r => schema.Resolve(r) is null));
        var components = document["components"]!.AsObject().Where(c => c.Key != "securitySchemes")
            .SelectMany(c => c.Value!.AsObject().Select(x => $"#/components/{c.Key}/{x.Key}"));
        Assert.Equal([], components.Except(references));
    }

    [Fact]
    public async Task Every_schema_has_a_type_and_names_in_camel_case()
    {
        var schemas = Published.Schemas(await app.Document()).ToList();
        string[] anything = ["attributes", "properties/value", "properties/old", "properties/new"];
        Assert.Equal([], schemas.Where(s => s.Schema["$ref"] is null && s.Schema["oneOf"] is null && s.Schema["type"] is null)
            .Select(s => s.At).Where(at => !anything.Any(at.Contains)));
        Assert.Equal([], schemas.SelectMany(s => s.Schema["properties"]?.AsObject().Select(p => p.Key) ?? []).Where(n => !CamelCase().IsMatch(n)));
        var values = schemas.SelectMany(s => s.Schema["enum"]?.AsArray().Select(e => ((string)e!).TrimStart('-')) ?? []);   // -dueAt: descending
        Assert.Equal([], values.Where(n => !CamelCase().IsMatch(n)));

        // Numbers must not be strings too: the framework's schemas have "integer or string".
        Assert.Equal([], schemas.Where(s => s.Schema["type"] is JsonArray types && types.Count == 2 && types.All(t => (string?)t != "null")).Select(s => s.At));
    }

    [Fact]
    public async Task A_merge_patch_needs_no_member()
    {
        var document = await app.Document();
        var schema = new JsonSchema(document);
        var patches = document.Operations().Where(o => o.Method == "patch")
            .Select(o => o.Operation["requestBody"]!["content"]!["application/merge-patch+json"]!["schema"]!).ToList();
        Assert.NotEmpty(patches);
        Assert.All(patches, patch => Assert.Empty(schema.Faults(patch, new JsonObject())));
    }

    [Fact]
    public void Two_types_of_one_name_are_refused()
    {
        var schemas = new Schemas(new OpenApiDocument { Components = new OpenApiComponents { Schemas = new Dictionary<string, IOpenApiSchema>() } });
        schemas.Of(typeof(First.Twin), answered: true);
        Assert.Throws<InvalidOperationException>(() => schemas.Of(typeof(Second.Twin), answered: true));
    }

    [Fact]
    public async Task The_pages_of_the_document_load_nothing_from_elsewhere()
    {
        var page = await new Api(app.Http, null).Get("/docs/index.html");
        Assert.Contains("swagger-ui", page.Expect(200).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("://", page.Body, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'self'", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
        var script = await new Api(app.Http, null).Get("/docs/index.js");
        Assert.Contains("\"validatorUrl\":\"none\"", script.Expect(200).Body, StringComparison.Ordinal);
    }

    private static bool IsOpen(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
        && (Pattern(endpoint) == "/" || Open.Any(o => Pattern(endpoint).StartsWith(o, StringComparison.Ordinal)));

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    [GeneratedRegex("\"(#/components/[^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("^[a-z][a-zA-Z0-9]*$")]
    private static partial Regex CamelCase();

    private static class First
    {
        public sealed record Twin(string A);
    }

    private static class Second
    {
        public sealed record Twin(string B);
    }
}
