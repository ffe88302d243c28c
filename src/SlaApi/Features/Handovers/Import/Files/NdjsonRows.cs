using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SlaApi.Features.Handovers.Import;

/// <summary>The rows of a file with one JSON object a line.</summary>
/// <param name="reader">The file.</param>
/// <param name="columns">The columns that are mapped: <c>properties.stage</c> is a member of that name, or the path to one. Null opens every object.</param>
internal sealed class NdjsonRows(TextReader reader, IEnumerable<string>? columns)
{
    /// <summary>Shallow enough to be returned as part of a larger document later.</summary>
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 48 };

    /// <summary>The paths of the objects whose members are columns: of the API, and those on the way to a mapped column.</summary>
    private readonly HashSet<string>? _opened = columns is null ? null : ["lead", "attributes", "attribution", .. columns.SelectMany(Above)];

    public async IAsyncEnumerable<FileRow> Rows([EnumeratorCancellation] CancellationToken ct)
    {
        var lines = new Lines(reader);
        while (await lines.Next(ct) is { } line)
        {
            if (line.TooLong)
            {
                yield return FileRow.Bad(line.Number, "The line is longer than 1 MiB.");
            }
            else if (!string.IsNullOrWhiteSpace(line.Text))
            {
                yield return Row(line);
            }
        }
    }

    private FileRow Row(Line line)
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

            return new FileRow(line.Number, [.. Cells(json, "")]);
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

    private IEnumerable<Cell> Cells(JsonElement json, string prefix)
    {
        foreach (var member in json.EnumerateObject().Where(m => !IsEmpty(m.Value)))
        {
            var column = prefix + Texts.Normal(member.Name);
            if (member.Value.ValueKind != JsonValueKind.Object || _opened?.Contains(column) == false)
            {
                yield return new Cell(column, null, member.Value);
                continue;
            }

            foreach (var inner in Cells(member.Value, column + "."))
            {
                yield return inner;
            }
        }
    }

    private static bool IsEmpty(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && Texts.Normal(value.GetString()!).Length == 0);

    /// <summary><c>a</c> and <c>a.b</c> for <c>a.b.c</c>.</summary>
    private static IEnumerable<string> Above(string path) =>
        path.Index().Where(c => c.Item == '.').Select(c => path[..c.Index]);
}
