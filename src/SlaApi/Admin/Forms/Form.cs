using SlaApi.Http.Problems;

namespace SlaApi.Admin.Forms;

/// <summary>
/// What was entered in the form of this request, and what is wrong with it. A field is named like the JSON pointer of its member, without the first
/// slash (<c>email</c>, <c>targets/0/amount</c>), so that faults can be shown at their fields.
/// </summary>
public sealed class Form
{
    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);
    private readonly List<Fault> _faults = [];
    private bool _isTaken;

    /// <summary>Every fault once, in the order found.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>What is wrong with the form as a whole.</summary>
    public Text? Sentence { get; private set; }

    /// <summary>The page is shown again with what was typed, before anything was done with it.</summary>
    public bool IsRestored { get; private set; }

    /// <summary>The id of the page's form in which people type; null where there is none.</summary>
    public string? Element { get; set; }

    public bool HasFailed => Sentence is not null || _faults.Count > 0;

    /// <summary>The names of everything that was posted.</summary>
    public IReadOnlyCollection<string> Names => _typed.Keys;

    /// <summary>Reads the posted values, once; the fields show them again.</summary>
    public void Take(IFormCollection posted)
    {
        if (_isTaken)
        {
            return;
        }

        _isTaken = true;
        foreach (var (name, value) in posted)
        {
            _typed[name] = value.ToString();
        }
    }

    /// <summary>Shows a page again with these values.</summary>
    public void Restore(IFormCollection posted)
    {
        Take(posted);
        IsRestored = true;
    }

    /// <summary>The value without leading and trailing spaces; empty when the field is missing.</summary>
    public string this[string name] => _typed.GetValueOrDefault(name, "").Trim();

    /// <summary>The value as entered; null where none was posted.</summary>
    public string? Typed(string name) => _typed.GetValueOrDefault(name);

    /// <summary>Puts a value in place, as if it had been entered; null takes it away.</summary>
    public void Type(string name, string? value)
    {
        if (value is null)
        {
            _typed.Remove(name);
        }
        else
        {
            _typed[name] = value;
        }
    }

    /// <summary>Gives what was entered other names: where places in a list change. What has no new name is taken away.</summary>
    public void Rename(Func<string, string?> newName)
    {
        var typed = _typed.ToList();
        _typed.Clear();
        foreach (var (name, value) in typed)
        {
            if (newName(name) is { } renamed)
            {
                _typed[renamed] = value;
            }
        }
    }

    public void Refuse(string name, Text detail) => Add(new Fault("/" + name, detail));

    public void Refuse(Text sentence) => Sentence = sentence;

    /// <summary>The fault of a field.</summary>
    public Fault? FaultOf(string name) => _faults.Find(f => f.Pointer == "/" + name);

    /// <summary>Shows a refusal in the form.</summary>
    /// <param name="failed">The exception that a message threw.</param>
    /// <param name="prefix">The start of the message's pointers that the names of the fields leave out (<c>/terms</c>).</param>
    /// <returns>The status of the answer; null where the exception is no refusal.</returns>
    public int? Take(Exception failed, string prefix = "")
    {
        var (code, sentence, faults) = ExceptionProblems.Describe(failed);
        if (code is "internal-error" or "not-found")
        {
            return null;
        }

        foreach (var fault in faults)
        {
            Add(fault.Pointer.StartsWith(prefix + "/", StringComparison.Ordinal) ? fault with { Pointer = fault.Pointer[prefix.Length..] } : fault);
        }

        var entry = ProblemTable.All[code];
        Sentence = faults.Count > 0 && code == "invalid-request" ? null : sentence ?? entry.Advice;
        return entry.Status;
    }

    /// <summary>The id of a field's control, for links.</summary>
    public static string IdOf(string name) => "f-" + name.Replace('/', '-').Replace('.', '-');

    private void Add(Fault fault)
    {
        if (!_faults.Contains(fault))
        {
            _faults.Add(fault);
        }
    }
}
