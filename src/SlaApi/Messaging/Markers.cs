namespace SlaApi.Messaging;

/// <summary>A message that changes something: handled behind the writer gate, in one transaction.</summary>
public interface IWrite;

/// <summary>A change of something that was read before: refused where it is not any more what the sender saw.</summary>
public interface IConditional : IWrite
{
    /// <summary>The tag of what was seen, or <c>*</c>.</summary>
    string? IfMatch { get; }

    /// <summary>The message that reads what is about to change; the tag is that of its answer.</summary>
    IBaseRequest Current { get; }
}
