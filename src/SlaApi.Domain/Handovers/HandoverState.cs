namespace SlaApi.Domain.Handovers;

/// <summary>Where a handover stands. A merged one counts as withdrawn: another handover carries on.</summary>
public enum HandoverState { Open, Accepted, Rejected, Disqualified, Recycled, Won, Lost, Withdrawn }
