using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SlaApi.Data.Configurations;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Handovers;

namespace SlaApi.Data;

/// <summary>The database. One subclass per provider has its migrations; the model is the same.</summary>
internal abstract class SlaDbContext(DbContextOptions options) : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Agreement> Agreements => Set<Agreement>();
    public DbSet<Handover> Handovers => Set<Handover>();
    public DbSet<HandoverEvent> HandoverEvents => Set<HandoverEvent>();
    public DbSet<HandoverClock> HandoverClocks => Set<HandoverClock>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<ApiClient> ApiClients => Set<ApiClient>();
    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<IdempotencyRecord> IdempotencyRecords => Set<IdempotencyRecord>();
    public DbSet<ImportRecord> Imports => Set<ImportRecord>();
    public DbSet<ImportChunk> ImportChunks => Set<ImportChunk>();
    public DbSet<ImportRow> ImportRows => Set<ImportRow>();
    public DbSet<ImportError> ImportErrors => Set<ImportError>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Columns.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SlaDbContext).Assembly);
    }
}

internal sealed class SqliteSlaDbContext(DbContextOptions<SqliteSlaDbContext> options) : SlaDbContext(options);

internal sealed class PostgresSlaDbContext(DbContextOptions<PostgresSlaDbContext> options) : SlaDbContext(options);
