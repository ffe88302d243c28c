using SlaApi.Domain.Agreements;
using SlaApi.Features.Agreements.Versions;

namespace SlaApi.Features.Agreements;

/// <summary>An agreement and the state of its versions.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="Key">The name integrators use; never changes.</param>
/// <param name="Title">Its title, as shown to people.</param>
/// <param name="Company">The company whose departments agree.</param>
/// <param name="Status">That of the version in force, else of the latest; null without any version.</param>
/// <param name="CreatedAt">When it was first drafted.</param>
/// <param name="VersionInForce">The number of the version in force now; null when there is none.</param>
/// <param name="Versions">Newest first.</param>
public sealed record AgreementDetails(
    Guid Id, string Key, string Title, string Company, VersionStatus? Status, Instant CreatedAt, int? VersionInForce, IReadOnlyList<VersionSummary> Versions);
