namespace SlaApi.Domain;

/// <summary>What recording an item changed.</summary>
public enum Change { None, Created, Updated }

/// <summary>The outcome of recording one item: what was created, found or updated, or why it was refused.</summary>
public sealed record Outcome<T>(T? Value, Change Change, Refusal? Refused = null)
{
    public bool Created => Change == Change.Created;

    /// <summary>The same outcome with another value.</summary>
    public Outcome<TOther> Select<TOther>(Func<T, TOther> of) => new(Refused is null ? of(Value!) : default, Change, Refused);

    /// <exception cref="Refusal">It was refused.</exception>
    public Outcome<T> OrThrow() => Refused is null ? this : throw Refused;
}
