using SlaApi.Admin.Components;

namespace SlaApi.Admin.Pages.Today;

/// <summary>One thing to do.</summary>
/// <param name="Action">The text of the button: a verb.</param>
/// <param name="Address">Where it leads.</param>
internal sealed record DutyLine(Look Look, string Sentence, string Action, string Address)
{
    /// <summary>The agreement it is about.</summary>
    public AgreementToday? Agreement { get; init; }

    /// <summary>The party that must act; null where it is anyone, and where the sentence names it.</summary>
    public string? Owner { get; init; }

    /// <summary>For the viewer: of the own side, anyone's, or any at all for who oversees both sides.</summary>
    public bool IsMine { get; init; }

    /// <summary>By when; the most urgent is the earliest.</summary>
    public Instant Deadline { get; init; }

    /// <summary>The action changes something, so it is a form.</summary>
    public bool Posts { get; init; }

    /// <summary>A second, less common action.</summary>
    public (string Text, string Address)? Besides { get; init; }
}
