using SlaApi.Admin.Components;

namespace SlaApi.Admin.Pages.Today;

/// <summary>One thing to do.</summary>
/// <param name="Owner">Whose it is, in words; null where it is anybody's.</param>
/// <param name="IsOwn">It waits for the reader's own side.</param>
/// <param name="Action">The text of the button.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Posts">It does something by itself, so it is a form.</param>
/// <param name="Besides">A second way, less often taken.</param>
internal sealed record DutyLine(
    Look Look, string Sentence, string? Owner, bool IsOwn, string Action, string Address, bool Posts = false, (string Text, string Address)? Besides = null);
