using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SlaApi.Features.Handovers.Import;

/// <summary>The rows of a file with one JSON object a line.</summary>
internal sealed class NdjsonRows(TextReader reader)
{
    /// <summary>Objects whose members are read as <c>lead.name</c> and so on.</summary>
    private static readonly string[] Nested = ["lead", "attributes", "attribution"];

    /// <summary>Shallow enough to be returned as part of a larger document later.</summary>
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 48 };

    public async IAsyncEnumerable<FileRow> Rows([EnumeratorCancellation] CancellationToken ct)
    {
        var lines = new Lines(reader);
        while (await lines.Next(ct) is { } line)
        {
            if (line.TooLong)
            {
                yield return FileRow.Bad(line.Number, "The line is too long.");
            }
            else if (!string.IsNullOrWhiteSpace(line.Text))
            {
                yield return Row(line);
            }
        }
    }

    private static FileRow Row(Line line)
    {
        try
        {
            var json = JsonElement.Parse(line.Text, Strict);
            if (json.ValueKind != JsonValueKind.Object)
            {
                return FileRow.Bad(line.Number, "The line is not a JSON object.");
            }

            if (line.Text.Contains("\\u", StringComparison.Ordinal))
            {
                _ = JsonSerializer.Serialize(json); // half a surrogate pair cannot be stored
            }

            return new FileRow(line.Number, [.. Cells(json)]);
        }
        catch (JsonException)
        {
            return FileRow.Bad(line.Number, "The line is not valid JSON: each line is one object, no name twice.");
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            return FileRow.Bad(line.Number, "The line contains half a surrogate pair.");
        }
    }

    private static IEnumerable<Cell> Cells(JsonElement json)
    {
        foreach (var member in json.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Object && Nested.Contains(member.Name))
            {
                foreach (var inner in member.Value.EnumerateObject().Where(i => i.Value.ValueKind != JsonValueKind.Null))
                {
                    yield return new Cell($"{member.Name}.{inner.Name}", null, inner.Value);
                }
            }
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                yield return new Cell(member.Name, null, member.Value);
            }
        }
    }
}
