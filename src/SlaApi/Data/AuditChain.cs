using System.Security.Cryptography;
using System.Text.Json;
using SlaApi.Data.Configurations;
using SlaApi.Json;

namespace SlaApi.Data;

/// <summary>What binds the entries of an agreement together: whoever changes, removes or inserts one must write all later ones anew.</summary>
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

    /// <summary>The first entry that is not what was written, or does not follow the one before it; null where the chain holds.</summary>
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
