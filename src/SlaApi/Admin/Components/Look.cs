using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;
using SlaApi.Domain.Metrics;

namespace SlaApi.Admin.Components;

/// <summary>How a state looks: never by colour alone, always a shape and a word, too.</summary>
/// <param name="Tone">The style: <c>met running risk breached paused cancelled excluded plain</c>.</param>
/// <param name="Shape">One character.</param>
public sealed record Look(string Tone, string Shape, Text Word)
{
    public static Look Of(ClockState state) => state switch
    {
        ClockState.Running => new("running", "●", new("offen", "running")),
        ClockState.Paused => new("paused", "‖", new("pausiert", "paused")),
        ClockState.Met => new("met", "✓", new("eingehalten", "met")),
        ClockState.Breached => new("breached", "✕", new("überschritten", "breached")),
        ClockState.Cancelled => new("cancelled", "○", new("entfallen", "cancelled")),
        _ => new("excluded", "⊘", new("ausgenommen", "excluded")),
    };

    public static Look Of(TargetStatus status) => status switch
    {
        TargetStatus.Met => new("met", "✓", new("erreicht", "met")),
        TargetStatus.OnTrack => new("running", "●", new("im Plan", "on track")),
        TargetStatus.AtRisk => new("risk", "▲", new("hinter Plan", "at risk")),
        TargetStatus.Missed => new("breached", "✕", new("nicht erreicht", "missed")),
        _ => new("plain", "○", new("zu wenige Fälle", "too few cases")),
    };

    public static Look Of(VersionStatus status) => status switch
    {
        VersionStatus.Draft => new("plain", "✎", new("Entwurf", "draft")),
        VersionStatus.InReview => new("risk", "▲", new("in rechtlicher Prüfung", "in legal review")),
        VersionStatus.AwaitingSignatures => new("risk", "✎", new("zur Unterschrift", "awaiting signatures")),
        VersionStatus.Signed => new("running", "●", new("unterzeichnet", "signed")),
        VersionStatus.Active => new("met", "✓", new("in Kraft", "in force")),
        VersionStatus.Expired => new("cancelled", "○", new("abgelaufen", "expired")),
        VersionStatus.Superseded => new("cancelled", "○", new("abgelöst", "superseded")),
        _ => new("excluded", "⊘", new("vorzeitig beendet", "terminated")),
    };

    public static Look Of(HandoverState state) => state switch
    {
        HandoverState.Open => new("running", "●", new("offen", "open")),
        HandoverState.Accepted => new("met", "✓", new("angenommen", "accepted")),
        HandoverState.Rejected => new("breached", "✕", new("abgelehnt", "rejected")),
        HandoverState.Disqualified => new("excluded", "⊘", new("disqualifiziert", "disqualified")),
        HandoverState.Recycled => new("paused", "‖", new("zurück an Marketing", "back to marketing")),
        HandoverState.Won => new("met", "✓", new("gewonnen", "won")),
        HandoverState.Lost => new("cancelled", "○", new("verloren", "lost")),
        _ => new("cancelled", "○", new("zurückgezogen", "withdrawn")),
    };
}
