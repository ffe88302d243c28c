using System.Text.Json.Serialization;
using Mapster;
using Microsoft.EntityFrameworkCore;
using SlaApi.Authorization;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Http;
using SlaApi.Messaging;

namespace SlaApi.Features.Audit;

/// <summary>Lists who changed what of an agreement, its versions and its handovers, the last change first.</summary>
public sealed record ListAudit : ListRequest, IRequest<Page<AuditDetails>>
{
    /// <summary>Id or key, from the path.</summary>
    [JsonIgnore] public string Agreement { get; init; } = "";
}

/// <summary>One change that took effect.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="Agreement">The id of the agreement.</param>
/// <param name="Version">The number of the version that was changed; null where the change was not to a version.</param>
/// <param name="Action">
/// What was done, as the operations of this document are named, in camelCase: <c>signVersion</c>. A change of some terms or of a definition is
/// <c>replaceTerms</c>.
/// </param>
/// <param name="ActorKind">Who did it: a client of the API, a person with an account, or the program itself.</param>
/// <param name="ActorId">The id of the client or the account.</param>
/// <param name="ActorName">The person's name; for a client or the program its id.</param>
/// <param name="At">The instant of the change.</param>
/// <param name="Changes">Each member that changed; members of the terms by their place in them. Of data that describes a lead only the path.</param>
/// <param name="PreviousHash">The hash of the entry before it; null for the first of an agreement.</param>
/// <param name="Hash">SHA-256 of this entry with the hash before it, hexadecimal: nothing can be changed afterwards without a trace.</param>
public sealed record AuditDetails(
    Guid Id,
    Guid Agreement,
    int? Version,
    string Action,
    ActorKind ActorKind,
    string ActorId,
    string ActorName,
    Instant At,
    IReadOnlyList<TermsChange> Changes,
    string? PreviousHash,
    string Hash);

internal sealed class ListAuditHandler(SlaDbContext db) : IRequestHandler<ListAudit, Page<AuditDetails>>
{
    public async Task<Page<AuditDetails>> Handle(ListAudit request, CancellationToken ct)
    {
        var agreement = await db.Agreements.Named(request.Agreement).IgnoreAutoIncludes().Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct)
            ?? throw new NotFound("agreement");
        var entries = db.AuditEntries.AsNoTracking().Where(e => e.AgreementId == agreement);
        if (request.After is { } after)
        {
            entries = entries.Where(e => e.Sequence < db.AuditEntries.Where(a => a.Id == after).Select(a => a.Sequence).FirstOrDefault());
        }

        var found = await entries.OrderByDescending(e => e.Sequence).Take(request.Size + 1).ProjectToType<AuditDetails>(Mapping.Config).ToListAsync(ct);
        return Paging.Of(found, request.Size, e => e.Id);
    }
}
