using System.Text.Json;

namespace SlaApi.Features.Handovers.Import;

/// <summary>A value of a row and its column: text of a CSV cell, or a JSON value.</summary>
internal readonly record struct Cell(string Column, string? Text, JsonElement Json);

/// <summary>One row of a file: its cells that are not empty, or why it cannot be read.</summary>
/// <param name="Line">The physical line it begins on, from 1; in CSV the header counts.</param>
internal sealed record FileRow(int Line, IReadOnlyList<Cell> Cells, string? Fault = null)
{
    public static FileRow Bad(int line, string fault) => new(line, [], fault);
}
