using SlaApi.Domain.Agreements;

namespace SlaApi.Admin.Editing;

/// <summary>The differences of two states of the terms, to be shown.</summary>
internal sealed record ShownChanges(IReadOnlyList<TermsChange> Changes, Terms Before, Terms After);
