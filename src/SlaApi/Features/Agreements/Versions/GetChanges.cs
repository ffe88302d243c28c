using System.Text.Json.Serialization;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Http.Problems;
using SlaApi.Json;

namespace SlaApi.Features.Agreements.Versions;

/// <summary>Compares the terms of a version with those of another, member by member.</summary>
public sealed record GetChanges : IRequest<ChangesDetails>
{
    /// <summary>Id or key, from the path.</summary>
    [JsonIgnore] public string Agreement { get; init; } = "";

    /// <summary>From the path.</summary>
    [JsonIgnore] public int Number { get; init; }

    /// <summary>The number of the version to compare with; the previous one when missing.</summary>
    public int? Since { get; init; }
}

/// <summary>What differs between two versions.</summary>
/// <param name="Since">The number of the version compared with; null where there is no earlier version, so that everything is new.</param>
/// <param name="Number">The number of the version.</param>
/// <param name="Changes">In the order of the sections; elements of a list are identified by their key; a different order is not a change.</param>
public sealed record ChangesDetails(int? Since, int Number, IReadOnlyList<TermsChange> Changes);

internal sealed class GetChangesHandler(SlaDbContext db) : IRequestHandler<GetChanges, ChangesDetails>
{
    public async Task<ChangesDetails> Handle(GetChanges request, CancellationToken ct)
    {
        var agreement = await db.Agreements.Require(request.Agreement, ct);
        var version = agreement.Version(request.Number);
        var since = request.Since is { } number
            ? agreement.Versions.FirstOrDefault(v => v.Number == number)
                ?? throw new InvalidRequest("/since", "Diese Version gibt es nicht.", "There is no such version.")
            : agreement.Versions.Where(v => v.Number < request.Number).MaxBy(v => v.Number);
        return new ChangesDetails(since?.Number, version.Number, Differences.Between(since?.Terms, version.Terms));
    }
}
