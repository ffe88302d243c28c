using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SlaApi.Authorization;
using SlaApi.Data.Configurations;
using SlaApi.Domain.Agreements;

namespace SlaApi.Data;

/// <summary>Records changes of agreements with their actor, in the transaction of the change.</summary>
internal sealed class AuditTrail(SlaDbContext db, Actors actors, Ids ids)
{
    /// <summary>Adds an entry, stored with the next save. Called once per effective write.</summary>
    /// <param name="done">The message, whose name is the action.</param>
    /// <param name="agreement">The agreement whose chain the entry continues.</param>
    /// <param name="version">The version changed, if any.</param>
    /// <param name="changes">The differences; without personal data of leads.</param>
    /// <param name="at">The instant of the change.</param>
    /// <param name="ct">Cancels reading the last entry.</param>
    public async Task Record(object done, Guid agreement, int? version, IReadOnlyList<TermsChange> changes, Instant at, CancellationToken ct)
    {
        var last = await db.AuditEntries.AsNoTracking().Where(e => e.AgreementId == agreement).OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(ct);
        var actor = actors.Current;
        var entry = new AuditEntry
        {
            Id = ids.Next(),
            AgreementId = agreement,
            Sequence = (last?.Sequence ?? 0) + 1,
            Version = version,
            Action = JsonNamingPolicy.CamelCase.ConvertName(done.GetType().Name),
            ActorKind = actor.Kind,
            ActorId = actor.Id,
            ActorName = actor.Name,
            At = at,
            Changes = Columns.Write(changes),
            PreviousHash = last?.Hash,
            Hash = "",
        };
        db.AuditEntries.Add(entry with { Hash = AuditChain.HashOf(entry) });
    }
}
