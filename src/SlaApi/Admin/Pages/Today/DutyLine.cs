using SlaApi.Admin.Components;

namespace SlaApi.Admin.Pages.Today;

/// <summary>One thing to do.</summary>
/// <param name="Owner">The responsible party in words; null where it is anyone's.</param>
/// <param name="IsOwn">It is the duty of the viewer's own side.</param>
/// <param name="Action">The text of the button.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Posts">The action changes something, so it is a form.</param>
/// <param name="Besides">A second, less common action.</param>
internal sealed record DutyLine(
    Look Look, string Sentence, string? Owner, bool IsOwn, string Action, string Address, bool Posts = false, (string Text, string Address)? Besides = null);
