using System.Text.Json.Serialization;
using Mapster;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Http.Problems;
using SlaApi.Json;
using SlaApi.Messaging;

namespace SlaApi.Features.Agreements.Versions;

/// <summary>Drafts a new version from the terms of an earlier one; for a renewal, its dates are shifted by its own term.</summary>
public sealed record DraftVersion : IRequest<VersionDetails>, IWrite
{
    /// <summary>Id or key, from the path.</summary>
    [JsonIgnore] public string Agreement { get; init; } = "";

    /// <summary>The number of the version to copy; the latest when missing.</summary>
    public int? BasedOn { get; init; }

    /// <summary>Whether the dates are shifted by the period from <c>validFrom</c> to <c>validUntil</c>.</summary>
    public bool Renew { get; init; }
}

internal sealed class DraftVersionHandler(SlaDbContext db, AuditTrail audit, IClock clock) : IRequestHandler<DraftVersion, VersionDetails>
{
    public async Task<VersionDetails> Handle(DraftVersion request, CancellationToken ct)
    {
        var agreement = await db.Agreements.Require(request.Agreement, ct);
        var source = request.BasedOn is { } number
            ? agreement.Versions.FirstOrDefault(v => v.Number == number)
                ?? throw new InvalidRequest("/basedOn", "Diese Version gibt es nicht.", "There is no such version.")
            : agreement.Latest;
        var terms = source?.Terms ?? AgreementTemplate.For(agreement.Company);
        var now = clock.GetCurrentInstant();
        var version = agreement.Draft(request.Renew ? Renewal.Shift(terms) : terms, now);
        var changes = Differences.Between(null, new { basedOn = source?.Number }).Concat(Differences.Between(source?.Terms, version.Terms));
        await audit.Record(request, agreement.Id, version.Number, [.. changes], now, ct);
        await db.SaveChangesAsync(ct);
        return new VersionAt(agreement, version.Number, now).Adapt<VersionDetails>(Mapping.Config);
    }
}
