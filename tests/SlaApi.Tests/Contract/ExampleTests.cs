using System.Text.Json;
using System.Text.Json.Nodes;
using SlaApi.Http.OpenApi;
using SlaApi.Json;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Contract;

[Collection(SharedApp.Name)]
public sealed class ExampleTests(App app)
{
    [Fact]
    public void Every_operation_has_an_example_and_every_example_an_operation()
    {
        var examples = Repository.Files("openapi/examples", ".json").Select(f => Path.GetFileNameWithoutExtension(f)).ToHashSet();
        var operations = app.Calls().Select(c => c.Name).ToHashSet();
        Assert.Equal([], operations.Except(examples).Order());
        Assert.Equal([], examples.Except(operations).Order());
    }

    [Fact]
    public void Every_example_can_be_sent_and_read()
    {
        foreach (var call in app.Calls())
        {
            var example = Examples.Of(call.Name);
            if (call.Body?.RequestType is { } asked && call.Body.ContentTypes.All(t => t.EndsWith("json", StringComparison.Ordinal)))
            {
                Read(call.Name, example?["request"], asked);
            }

            if (call.View is { } answered)
            {
                Read(call.Name, example?["response"], answered);
            }
        }
    }

    [Fact]
    public async Task Every_example_fits_its_schema()
    {
        var document = await app.Document();
        var schema = new JsonSchema(document);
        foreach (var call in app.Calls())
        {
            var operation = document.Operation(call.Name);
            var media = (operation["requestBody"]?["content"]?.AsObject().Select(c => c.Value!) ?? [])
                .Concat(operation["responses"]!.AsObject().Where(r => r.Key[0] == '2')
                    .SelectMany(r => r.Value!["content"]?.AsObject().Select(c => c.Value!) ?? []));
            // Files have no example, and an empty example is not written.
            foreach (var content in media.Where(m =>
                m["schema"]!["$ref"]?.ToString() is not ("#/components/schemas/Rows" or "#/components/schemas/NoMembers")))
            {
                Assert.True(content["example"] is not null, $"{call.Name} lacks an example.");
                Assert.Equal([], schema.Faults(content["schema"]!, content["example"]).Select(fault => $"{call.Name} {fault}"));
            }
        }
    }

    private static void Read(string name, JsonNode? example, Type type)
    {
        try
        {
            Assert.NotNull(example.Deserialize(type, ApiJson.Options));
        }
        catch (JsonException json)
        {
            Assert.Fail($"{name} as {type.Name}: {json.Message}");
        }
    }
}
