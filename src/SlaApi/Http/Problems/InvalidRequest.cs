namespace SlaApi.Http.Problems;

/// <summary>What was sent can not be accepted: all its faults at once.</summary>
internal sealed class InvalidRequest(IReadOnlyList<Fault> faults) : Exception("The request is not valid.")
{
    public InvalidRequest(string pointer, string de, string en) : this([new Fault(pointer, de, en)]) { }

    public IReadOnlyList<Fault> Faults { get; } = faults;
}
