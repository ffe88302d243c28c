namespace SlaApi.Admin.Components;

/// <summary>A question before an action that cannot be undone.</summary>
/// <param name="Consequence">What happens, and what does not.</param>
/// <param name="Back">The address to return to on cancelling.</param>
/// <param name="Tag">The tag of the state that was shown.</param>
internal sealed record Confirmation(string Question, string Consequence, string Action, string Back, string Tag);
