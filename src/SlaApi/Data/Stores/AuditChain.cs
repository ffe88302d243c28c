using System.Security.Cryptography;
using System.Text.Json;
using SlaApi.Data.Configurations;
using SlaApi.Json;

namespace SlaApi.Data;

/// <summary>The hash chain of an agreement's entries: changing, removing or inserting one invalidates all later hashes.</summary>
internal static class AuditChain
{
    /// <summary>SHA-256, hexadecimal, over everything else in the entry as JSON in this order.</summary>
    public static string HashOf(AuditEntry entry) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            entry.Id,
            entry.AgreementId,
            entry.Sequence,
            entry.Version,
            entry.Action,
            entry.ActorKind,
            entry.ActorId,
            entry.ActorName,
            entry.At,
            entry.Changes,
            entry.PreviousHash,
        },
        ApiJson.Options)));

    /// <summary>The first entry whose hash does not match or that does not follow its predecessor; null if the chain is intact.</summary>
    /// <param name="chain">All entries of an agreement, oldest first.</param>
    public static AuditEntry? FirstBroken(IEnumerable<AuditEntry> chain)
    {
        var (hash, sequence) = ((string?)null, 0);
        foreach (var entry in chain)
        {
            if (entry.Hash != HashOf(entry) || entry.PreviousHash != hash || entry.Sequence != ++sequence)
            {
                return entry;
            }

            hash = entry.Hash;
        }

        return null;
    }
}
