using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SlaApi.Data.Configurations;

/// <summary>An API client; its secret is stored as a hash.</summary>
internal sealed class ApiClient
{
    public required string Id { get; init; }
    public required string SecretHash { get; set; }
    public required IReadOnlyList<string> Scopes { get; set; }
    public bool Disabled { get; set; }
    public required Instant CreatedAt { get; init; }
}

/// <summary>A key for signing tokens, encrypted by data protection.</summary>
internal sealed class SigningKey
{
    public required string Id { get; init; }
    public required string ProtectedKey { get; init; }
    public required Instant CreatedAt { get; init; }
    public required Instant RetiresAt { get; init; }
}

/// <summary>The stored response of a POST with an idempotency key, replayed for 24 hours.</summary>
internal sealed class IdempotencyRecord
{
    /// <summary>Digest of client, method, path and key.</summary>
    public required string Scope { get; init; }

    /// <summary>Digest of query, content type and body.</summary>
    public required string Fingerprint { get; init; }

    public required int Status { get; init; }
    public required string? ContentType { get; init; }
    public required string? Location { get; init; }
    public required string? ETag { get; init; }
    public required byte[] Body { get; init; }
    public required Instant CreatedAt { get; init; }
}

internal sealed class RecordConfigurations :
    IEntityTypeConfiguration<ApiClient>, IEntityTypeConfiguration<SigningKey>, IEntityTypeConfiguration<DataProtectionKey>,
    IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<ApiClient> builder)
    {
        builder.ToTable("api_clients");
        builder.Property(c => c.Id).HasMaxLength(100);
        builder.Property(c => c.Scopes).AsJson();
    }

    public void Configure(EntityTypeBuilder<SigningKey> builder) => builder.ToTable("signing_keys");

    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.ToTable("protection_keys");

    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.ToTable("idempotency_records").HasKey(r => r.Scope);
        builder.HasIndex(r => r.CreatedAt);
    }
}
