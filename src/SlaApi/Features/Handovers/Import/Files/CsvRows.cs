using System.Runtime.CompilerServices;

namespace SlaApi.Features.Handovers.Import;

/// <summary>
/// The rows of a CSV file (RFC 4180, comma or semicolon as the header has it). A row with wrong quotes is rejected as a single line: reading
/// continues with the next line, so a quote that is never closed does not consume the rest.
/// </summary>
internal sealed class CsvRows(TextReader reader)
{
    /// <summary>The number of lines a quoted value may span.</summary>
    private const int MaxLines = 200;

    private readonly Lines _lines = new(reader);
    private readonly Queue<Line> _pending = new();
    private CsvSplitter _splitter = new(',');

    /// <summary>The names of the columns; null where the file has none, empty where they cannot be read.</summary>
    public async Task<IReadOnlyList<string>?> Header(CancellationToken ct)
    {
        if (await Next(ct) is not { } first)
        {
            return null;
        }

        _pending.Enqueue(first);
        _splitter = new CsvSplitter(Separator(first.Text));
        var header = await Record(ct);
        return header is { Fault: null } ? [.. header.Value.Fields.Select(name => name.Trim())] : [];
    }

    /// <summary>The rows after the header; blank lines are skipped.</summary>
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

    /// <summary>The one of the two that occurs more often outside quotes.</summary>
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
        while (!ended && more.Count < MaxLines && length <= Lines.MaxLength && await Next(ct) is { } next)
        {
            more.Add(next);
            length += next.Text.Length;
            ended = !next.TooLong && _splitter.Feed(next.Text);
        }

        if (first.TooLong || !ended || _splitter.BadQuote)
        {
            ReadAgain(more);
            return (first.Number, [], first.TooLong ? "The line is too long." : ended ? "A quote is in the wrong place." : "A quote is not closed.");
        }

        return (first.Number, _splitter.Fields(), null);
    }

    private void ReadAgain(List<Line> lines)
    {
        var rest = _pending.ToArray();
        _pending.Clear();
        foreach (var line in lines.Concat(rest))
        {
            _pending.Enqueue(line);
        }
    }

    private async ValueTask<Line?> Next(CancellationToken ct) => _pending.TryDequeue(out var line) ? line : await _lines.Next(ct);
}
