using System.Text.Json;

namespace SlaApi.Features.Handovers.Import;

/// <summary>A value of a row and its column: text of a table's cell, or a JSON value.</summary>
internal readonly record struct Cell(string Column, string? Text, JsonElement Json)
{
    /// <summary>The value as text, where it is a single one: a text, a number as it is written, true or false.</summary>
    public string? Plain => Text ?? Json.ValueKind switch
    {
        JsonValueKind.String => Texts.Normal(Json.GetString()!),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => Json.GetRawText(),
        _ => null,
    };
}

/// <summary>One row of a file: its cells that are not empty, or why it cannot be read.</summary>
/// <param name="Line">The physical line it begins on, from 1, or the row of the sheet; in tables the header counts.</param>
internal sealed record FileRow(int Line, IReadOnlyList<Cell> Cells, string? Fault = null)
{
    public static FileRow Bad(int line, string fault) => new(line, [], fault);
}
