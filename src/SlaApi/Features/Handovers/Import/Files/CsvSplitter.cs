using System.Text;

namespace SlaApi.Features.Handovers.Import;

/// <summary>Splits one record into its fields by RFC 4180; a quoted field may span several lines.</summary>
internal sealed class CsvSplitter(char separator)
{
    private readonly StringBuilder _field = new();
    private readonly List<string> _fields = [];
    private State _state = State.Start;

    private enum State { Start, Plain, Quoted, Closed }

    /// <summary>A quote is where none is allowed: inside a field that began without one, or before more text.</summary>
    public bool BadQuote { get; private set; }

    /// <summary>Begins a record.</summary>
    public void Begin()
    {
        _fields.Clear();
        _field.Clear();
        (_state, BadQuote) = (State.Start, false);
    }

    /// <summary>Reads a line of the record.</summary>
    /// <returns>Whether the record ends with it; if not, a quote is open.</returns>
    public bool Feed(string line)
    {
        foreach (var c in line)
        {
            Take(c);
        }

        if (_state == State.Quoted)
        {
            _field.Append('\n');
            return false;
        }

        if (_state == State.Plain && line.EndsWith('\r'))
        {
            _field.Length--;
        }

        EndField();
        return true;
    }

    /// <summary>The fields of the record that has ended.</summary>
    public string[] Fields() => [.. _fields];

    private void Take(char c)
    {
        switch (_state)
        {
            case State.Quoted when c == '"':
                _state = State.Closed;
                break;
            case State.Quoted:
                _field.Append(c);
                break;
            case var _ when c == separator:
                EndField();
                break;
            case State.Start when c == '"':
                _state = State.Quoted;
                break;
            case State.Closed when c == '"':
                _field.Append(c);
                _state = State.Quoted;
                break;
            case State.Closed when c == '\r':
                break;
            case State.Closed:
            case State.Plain when c == '"':
                BadQuote = true;
                break;
            default:
                _field.Append(c);
                _state = State.Plain;
                break;
        }
    }

    private void EndField()
    {
        _fields.Add(_field.ToString());
        _field.Clear();
        _state = State.Start;
    }
}
