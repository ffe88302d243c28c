using SlaApi.Domain.Agreements;

namespace SlaApi.Features.Agreements.Versions;

/// <summary>One version in a list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Status">Its state today.</param>
/// <param name="ValidFrom">First day of the agreed term; null while it is open.</param>
/// <param name="ValidUntil">Last day of the agreed term; null while it is open.</param>
/// <param name="SignedBy">Who has signed so far.</param>
public sealed record VersionSummary(int Number, VersionStatus Status, LocalDate? ValidFrom, LocalDate? ValidUntil, IReadOnlyList<Party> SignedBy);
