namespace SlaApi.Domain.Agreements;

/// <summary>A place in terms under check. What is said of any place goes to one list, in the order in which it is said.</summary>
internal readonly struct Place(List<Fault> said, string pointer = "")
{
    public Place this[string member] => new(said, $"{pointer}/{member.Replace("~", "~0").Replace("/", "~1")}");

    public Place this[int index] => new(said, $"{pointer}/{index}");

    /// <summary>What the member at this place is called, with what it belongs to.</summary>
    public Text Name => TermNames.Path(pointer);

    public void Say(string de, string en) => said.Add(new Fault(pointer, de, en));

    public void SayIf(bool wrong, string de, string en)
    {
        if (wrong)
        {
            Say(de, en);
        }
    }

    /// <summary>Takes over what another check found below this place.</summary>
    public void Take(IEnumerable<Fault> found)
    {
        foreach (var fault in found)
        {
            said.Add(fault.Under(pointer));
        }
    }
}
