namespace SlaApi.Admin.Components;

/// <summary>What is asked before something cannot be undone.</summary>
/// <param name="Consequence">What happens, and what does not.</param>
/// <param name="Back">Where one goes without it.</param>
/// <param name="Tag">The tag of what was seen.</param>
internal sealed record Confirmation(string Question, string Consequence, string Action, string Back, string Tag);
