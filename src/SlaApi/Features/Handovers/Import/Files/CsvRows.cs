using System.Runtime.CompilerServices;

namespace SlaApi.Features.Handovers.Import;

/// <summary>
/// The rows of a CSV file (RFC 4180, comma or semicolon as the header has it). A row whose quotes are wrong costs that line alone: reading goes
/// on with the next line, so a quote that is never closed does not swallow the rest.
/// </summary>
internal sealed class CsvRows(TextReader reader)
{
    /// <summary>So many lines a quoted value may span.</summary>
    private const int MostLines = 200;

    private readonly Lines _lines = new(reader);
    private readonly Queue<Line> _again = new();
    private CsvSplitter _splitter = new(',');

    /// <summary>The names of the columns; null where the file has none, empty where they can not be read.</summary>
    public async Task<IReadOnlyList<string>?> Header(CancellationToken ct)
    {
        if (await Next(ct) is not { } first)
        {
            return null;
        }

        _again.Enqueue(first);
        _splitter = new CsvSplitter(Separator(first.Text));
        var header = await Record(ct);
        return header is { Fault: null } ? [.. header.Value.Fields.Select(name => name.Trim())] : [];
    }

    /// <summary>The rows after the header; blank lines are none.</summary>
    public async IAsyncEnumerable<FileRow> Rows(IReadOnlyList<string> header, [EnumeratorCancellation] CancellationToken ct)
    {
        while (await Record(ct) is { } record)
        {
            yield return record.Fault is { } fault ? FileRow.Bad(record.Line, fault)
                : record.Fields.Length != header.Count ? FileRow.Bad(record.Line, $"The row has {record.Fields.Length} fields, the header has {header.Count}.")
                : new FileRow(record.Line, Cells(header, record.Fields));
        }
    }

    private static List<Cell> Cells(IReadOnlyList<string> header, string[] fields)
    {
        var cells = new List<Cell>(fields.Length);
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i].Length > 0)
            {
                cells.Add(new Cell(header[i], fields[i], default));
            }
        }

        return cells;
    }

    /// <summary>Whichever of the two stands outside quotes more often.</summary>
    private static char Separator(string header)
    {
        var (quoted, commas, semicolons) = (false, 0, 0);
        foreach (var c in header)
        {
            quoted ^= c == '"';
            commas += c == ',' && !quoted ? 1 : 0;
            semicolons += c == ';' && !quoted ? 1 : 0;
        }

        return semicolons > commas ? ';' : ',';
    }

    private async Task<(int Line, string[] Fields, string? Fault)?> Record(CancellationToken ct)
    {
        Line first;
        do
        {
            if (await Next(ct) is not { } line)
            {
                return null;
            }

            first = line;
        }
        while (!first.TooLong && string.IsNullOrWhiteSpace(first.Text));

        _splitter.Begin();
        var more = new List<Line>();
        var (ended, length) = (_splitter.Feed(first.Text), first.Text.Length);
        while (!ended && more.Count < MostLines && length <= Lines.Longest && await Next(ct) is { } next)
        {
            more.Add(next);
            length += next.Text.Length;
            ended = !next.TooLong && _splitter.Feed(next.Text);
        }

        if (first.TooLong || !ended || _splitter.BadQuote)
        {
            ReadAgain(more);
            return (first.Number, [], first.TooLong ? "The line is too long." : ended ? "A quote stands in the wrong place." : "A quote is not closed.");
        }

        return (first.Number, _splitter.Fields(), null);
    }

    private void ReadAgain(List<Line> lines)
    {
        var rest = _again.ToArray();
        _again.Clear();
        foreach (var line in lines.Concat(rest))
        {
            _again.Enqueue(line);
        }
    }

    private async ValueTask<Line?> Next(CancellationToken ct) => _again.TryDequeue(out var line) ? line : await _lines.Next(ct);
}
