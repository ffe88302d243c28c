using SlaApi.Http.Problems;

namespace SlaApi.Admin.Forms;

/// <summary>
/// What a person typed and what was wrong with it, for one request. A field is named like the JSON pointer of what it fills, without the first slash
/// (<c>email</c>, <c>targets/0/amount</c>), so that faults find their fields.
/// </summary>
internal sealed class Form
{
    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);
    private readonly List<Fault> _faults = [];

    /// <summary>Every fault once, in the order found.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>What is wrong as a whole, where no field is to blame.</summary>
    public Text? Sentence { get; private set; }

    public bool HasFailed => Sentence is not null || _faults.Count > 0;

    /// <summary>Takes what was posted; what was typed comes back in the same fields.</summary>
    public void Take(IFormCollection posted)
    {
        foreach (var (name, value) in posted)
        {
            _typed[name] = value.ToString();
        }
    }

    /// <summary>As typed, spaces around it removed; empty when the field is missing.</summary>
    public string this[string name] => _typed.GetValueOrDefault(name, "").Trim();

    /// <summary>As typed, or null where nothing was posted.</summary>
    public string? Typed(string name) => _typed.GetValueOrDefault(name);

    public void Refuse(string name, Text detail) => Add(new Fault("/" + name, detail));

    public void Refuse(Text sentence) => Sentence = sentence;

    /// <summary>The fault of a field.</summary>
    public Fault? FaultOf(string name) => _faults.Find(f => f.Pointer == "/" + name);

    /// <summary>Takes a refusal.</summary>
    /// <param name="failed">What a message threw.</param>
    /// <param name="prefix">What the message puts before the pointers of the fields (<c>/terms</c>).</param>
    /// <returns>The status of the answer; null where this is no refusal but a defect.</returns>
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
    public static string IdOf(string name) => "f-" + name.Replace('/', '-');

    private void Add(Fault fault)
    {
        if (!_faults.Contains(fault))
        {
            _faults.Add(fault);
        }
    }
}
