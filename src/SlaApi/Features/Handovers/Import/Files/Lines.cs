using System.Text;

namespace SlaApi.Features.Handovers.Import;

/// <summary>A physical line, without its line end.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">Empty where the line is too long.</param>
internal readonly record struct Line(int Number, string Text, bool TooLong);

/// <summary>Reads lines that end with LF, CRLF or CR, without ever buffering more than the maximal length.</summary>
internal sealed class Lines(TextReader reader)
{
    /// <summary>In UTF-16 code units.</summary>
    public const int MaxLength = 1 << 20;

    private readonly char[] _buffer = new char[16 * 1024];
    private readonly StringBuilder _text = new();
    private int _position;
    private int _length;
    private int _number;

    /// <summary>The next line; null at the end. A line end at the end begins no further line.</summary>
    public async ValueTask<Line?> Next(CancellationToken ct)
    {
        var tooLong = false;
        var any = false;
        _text.Clear();
        while (_position < _length || await Fill(ct))
        {
            any = true;
            var rest = _buffer.AsSpan(_position, _length - _position);
            var end = rest.IndexOfAny('\r', '\n');
            var part = end < 0 ? rest : rest[..end];
            tooLong |= _text.Length + part.Length > MaxLength;
            if (!tooLong)
            {
                _text.Append(part);
            }

            _position += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                await SkipLineFeed(rest[end], ct);
                break;
            }
        }

        return any ? new Line(++_number, tooLong ? "" : _text.ToString(), tooLong) : null;
    }

    private async ValueTask SkipLineFeed(char end, CancellationToken ct)
    {
        if (end == '\r' && (_position < _length || await Fill(ct)) && _buffer[_position] == '\n')
        {
            _position++;
        }
    }

    private async ValueTask<bool> Fill(CancellationToken ct)
    {
        _position = 0;
        _length = await reader.ReadAsync(_buffer, ct);
        return _length > 0;
    }
}
