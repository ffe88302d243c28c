namespace SlaApi.Http.Problems;

/// <summary>The request is invalid; carries all faults found.</summary>
internal sealed class InvalidRequest(IReadOnlyList<Fault> faults) : Exception("The request is not valid.")
{
    public InvalidRequest(string pointer, string de, string en) : this([new Fault(pointer, de, en)]) { }

    public IReadOnlyList<Fault> Faults { get; } = faults;
}
