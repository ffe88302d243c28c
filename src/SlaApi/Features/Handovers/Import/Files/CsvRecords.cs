using System.Runtime.CompilerServices;

namespace SlaApi.Features.Handovers.Import;

/// <summary>
/// The records of a CSV file. The separator is the one that a <c>sep=</c> line names, else the one of comma, semicolon and tab that occurs most often in
/// the first line with content.
/// </summary>
internal static class CsvRecords
{
    private const int BufferSize = 64 * 1024;

    /// <summary>All records, the header too; line ends, quotes and sizes are judged by <see cref="CsvSplitter"/>.</summary>
    public static async IAsyncEnumerable<TableRecord> Of(TextReader reader, [EnumeratorCancellation] CancellationToken ct)
    {
        var buffer = new char[BufferSize];
        var length = await reader.ReadBlockAsync(buffer, ct);
        var (separator, position) = Beginning(buffer.AsSpan(0, length));
        var splitter = new CsvSplitter(separator, position > 0 ? 2 : 1);
        while (length > 0)
        {
            while (Next(splitter, buffer, ref position, length) is { } record)
            {
                yield return record;
            }

            (position, length) = (0, await reader.ReadAsync(buffer, ct));
        }

        if (splitter.End() is { } last)
        {
            yield return last;
        }
    }

    private static TableRecord? Next(CsvSplitter splitter, char[] buffer, ref int position, int length)
    {
        ReadOnlySpan<char> rest = buffer.AsSpan(position, length - position);
        var record = splitter.Take(ref rest);
        position = length - rest.Length;
        return record;
    }

    /// <summary>The separator, and where the records begin: after a <c>sep=</c> line, which belongs to the spreadsheet.</summary>
    private static (char Separator, int Start) Beginning(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\r', '\n');
        var first = end < 0 ? text : text[..end];
        if (first.Trim(" \",;\t").StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && first[(first.IndexOf('=') + 1)..] is { Length: > 0 } named)
        {
            var next = end >= 0 && text[end..].StartsWith("\r\n") ? end + 2 : end + 1;
            return (named[0], end < 0 ? text.Length : next);
        }

        return (MostFrequent(text), 0);
    }

    /// <summary>Counted outside quotes, up to the end of the first line with a name in it.</summary>
    private static char MostFrequent(ReadOnlySpan<char> text)
    {
        var (quoted, any, commas, semicolons, tabs) = (false, false, 0, 0, 0);
        foreach (var c in text)
        {
            if (!quoted && any && c is '\r' or '\n')
            {
                break;
            }

            quoted ^= c == '"';
            any |= char.IsLetterOrDigit(c);
            commas += c == ',' && !quoted ? 1 : 0;
            semicolons += c == ';' && !quoted ? 1 : 0;
            tabs += c == '\t' && !quoted ? 1 : 0;
        }

        return tabs > Math.Max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
    }
}
