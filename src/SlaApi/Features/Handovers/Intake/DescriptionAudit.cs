using SlaApi.Domain.Agreements;
using SlaApi.Json;

namespace SlaApi.Features.Handovers;

/// <summary>The audited differences of handovers and events.</summary>
/// <remarks>An entry outlives the erasure of a person: it records that something about the lead changed, but not the values.</remarks>
internal static class DescriptionAudit
{
    /// <summary>Members that may identify the lead; free text and attributes may contain anything.</summary>
    private static readonly string[] PersonalMembers = ["/lead", "/note", "/url", "/attributes"];

    /// <param name="path">Of the handover or event.</param>
    /// <param name="before">What it was.</param>
    /// <param name="after">What it is.</param>
    public static IReadOnlyList<TermsChange> Changes(string path, object before, object after) =>
        [.. Differences.Between(before, after).Select(c => IsPersonal(c) ? new TermsChange(path + c.Path, null, null) : new(path + c.Path, c.Old, c.New))];

    private static bool IsPersonal(TermsChange change) =>
        PersonalMembers.Any(m => change.Path == m || change.Path.StartsWith(m + "/", StringComparison.Ordinal));
}
