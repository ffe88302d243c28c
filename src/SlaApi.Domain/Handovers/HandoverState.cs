namespace SlaApi.Domain.Handovers;

/// <summary>The state of a handover. A merged one counts as withdrawn: another handover continues it.</summary>
public enum HandoverState { Open, Accepted, Rejected, Disqualified, Recycled, Won, Lost, Withdrawn }
