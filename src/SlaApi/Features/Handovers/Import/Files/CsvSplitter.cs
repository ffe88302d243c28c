using System.Text;

namespace SlaApi.Features.Handovers.Import;

/// <summary>One record of a table: a CSV record, or a row of a sheet.</summary>
/// <param name="Line">The physical line it begins on, from 1.</param>
/// <param name="LastLine">The one it ends on.</param>
/// <param name="Fields">Empty where it cannot be read.</param>
/// <param name="Fault">Why it cannot be read.</param>
internal sealed record TableRecord(int Line, int LastLine, IReadOnlyList<string> Fields, string? Fault = null);

/// <summary>
/// Splits CSV into records by RFC 4180; lines end with LF, CRLF or CR. A quoted field may span any number of lines: only its size is bounded. A record with
/// a quote out of place is rejected and ends at the first line end at which its quotes are even, so that text inside quotes never becomes a record.
/// </summary>
internal sealed class CsvSplitter(char separator, int firstLine)
{
    /// <summary>The size of a record in UTF-8; more is read, but not kept.</summary>
    public const int MaxBytes = 1 << 20;

    private readonly StringBuilder _field = new();
    private readonly List<string> _fields = [];
    private State _state = State.Start;
    private bool _afterCarriageReturn;
    private bool _isBroken;
    private long _bytes;
    private int _line = firstLine;
    private int _begin = firstLine;

    /// <summary>The position in a field. <c>Misplaced</c>: after a quote that is neither doubled nor at the end of its field.</summary>
    private enum State { Start, Plain, Quoted, Closed, Padded, Misplaced, MisplacedQuoted }

    /// <summary>Reads up to the end of a record, or all characters.</summary>
    /// <param name="characters">The next characters of the file; returns those after the record.</param>
    /// <returns>The record that ended; null if it continues.</returns>
    public TableRecord? Take(ref ReadOnlySpan<char> characters)
    {
        for (var i = 0; i < characters.Length; i++)
        {
            if (Take(characters[i]) is { } record)
            {
                characters = characters[(i + 1)..];
                return record;
            }
        }

        characters = default;
        return null;
    }

    /// <summary>The record that ends with the file, if any.</summary>
    public TableRecord? End() => _bytes > 0 ? EndRecord() : null;

    private TableRecord? Take(char c)
    {
        var isSecondOfPair = _afterCarriageReturn && c == '\n';
        _afterCarriageReturn = c == '\r';
        var isInside = _state is State.Quoted or State.MisplacedQuoted;
        if (isSecondOfPair && !isInside)
        {
            return null;
        }

        _bytes += c < 0x80 ? 1 : c < 0x800 || char.IsSurrogate(c) ? 2 : 3;
        if (c is '\r' or '\n' && !isInside)
        {
            var record = EndRecord();
            _begin = ++_line;
            return record;
        }

        _line += c == '\r' || (c == '\n' && !isSecondOfPair) ? 1 : 0;
        Read(c);
        return null;
    }

    private void Read(char c)
    {
        switch (_state)
        {
            case State.Quoted:
                Inside(c);
                break;
            case State.MisplacedQuoted:
                _state = c == '"' ? State.Misplaced : _state;
                break;
            case var _ when c == separator:
                EndField();
                break;
            case State.Start or State.Plain:
                Outside(c);
                break;
            case State.Closed when c == '"':
                Keep(c);
                _state = State.Quoted;
                break;
            case State.Closed or State.Padded when c is ' ' or '\t':
                _state = State.Padded;
                break;
            default:
                (_isBroken, _state) = (true, c == '"' ? State.MisplacedQuoted : State.Misplaced);
                break;
        }
    }

    private void Inside(char c)
    {
        if (c == '"')
        {
            _state = State.Closed;
        }
        else
        {
            Keep(c);
        }
    }

    /// <summary>Only the first character of a field opens a quote, padding aside: 12" is a text.</summary>
    private void Outside(char c)
    {
        if (_state == State.Start && c == '"')
        {
            _field.Clear();
            _state = State.Quoted;
            return;
        }

        Keep(c);
        _state = _state == State.Start && c is ' ' or '\t' ? State.Start : State.Plain;
    }

    private void Keep(char c)
    {
        if (_bytes <= MaxBytes)
        {
            _field.Append(c);
        }
    }

    private void EndField()
    {
        if (_bytes <= MaxBytes)
        {
            _fields.Add(_field.ToString());
        }

        _field.Clear();
        _state = State.Start;
    }

    private TableRecord EndRecord()
    {
        var lines = _begin == _line ? "" : $" (lines {_begin} to {_line})";
        var fault = _state is State.Quoted or State.MisplacedQuoted ? $"A quote is not closed: everything from here on is inside it{lines}."
            : _bytes > MaxBytes ? $"The row is longer than 1 MiB{lines}."
            : _isBroken ? $"A quote is in the wrong place{lines}."
            : null;
        EndField();
        var record = new TableRecord(_begin, _line, fault is null ? [.. _fields] : [], fault);
        _fields.Clear();
        (_bytes, _isBroken) = (0, false);
        return record;
    }
}
