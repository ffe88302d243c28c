using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SlaApi.Authorization;
using SlaApi.Domain.Agreements;

namespace SlaApi.Data.Configurations;

/// <summary>One effective write on an agreement. The entries of an agreement form a chain: each carries the hash of the one before.</summary>
internal sealed record AuditEntry
{
    public required Guid Id { get; init; }
    public required Guid AgreementId { get; init; }

    /// <summary>Position in the chain, from 1. Ids cannot be used: they are not ordered across instances.</summary>
    public required int Sequence { get; init; }

    public required int? Version { get; init; }

    /// <summary>The use case in camelCase: <c>signVersion</c>.</summary>
    public required string Action { get; init; }

    public required ActorKind ActorKind { get; init; }
    public required string ActorId { get; init; }
    public required string ActorName { get; init; }
    public required Instant At { get; init; }

    /// <summary>A list of <see cref="TermsChange"/> as JSON, stored byte for byte because the hash covers it.</summary>
    public required string Changes { get; init; }

    /// <summary>Null for the first entry.</summary>
    public required string? PreviousHash { get; init; }

    public required string Hash { get; init; }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.ActorKind).AsText();
        builder.HasOne<Agreement>().WithMany().HasForeignKey(e => e.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.AgreementId, e.Sequence }).IsUnique();
    }
}
