using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SlaApi.Domain.Agreements;

namespace SlaApi.Data.Configurations;

/// <summary>What a file holds.</summary>
public enum ImportKind { Handovers, Events }

/// <summary>How far an import is. <c>failed</c>: it broke off several times at the same place; what was committed before stays.</summary>
public enum ImportStatus { Queued, Running, Completed, Failed }

/// <summary>A file that was sent, and how far it has been worked through.</summary>
internal sealed class ImportRecord
{
    public required Guid Id { get; init; }
    public required ImportKind Kind { get; init; }
    public required Guid AgreementId { get; init; }

    /// <summary>How the file is to be read, as JSON.</summary>
    public required string Plan { get; init; }

    public required bool DryRun { get; init; }
    public required Instant CreatedAt { get; init; }

    /// <summary>The whole file has arrived; before, nobody sees the import.</summary>
    public bool Uploaded { get; set; }

    public ImportStatus Status { get; set; }

    /// <summary>Rows read so far: where reading goes on after a restart.</summary>
    public int Rows { get; set; }

    public int Created { get; set; }
    public int Unchanged { get; set; }
    public int Updated { get; set; }
    public int Rejected { get; set; }

    /// <summary>All rows are read; what is left lies in <see cref="ImportRow"/>.</summary>
    public bool FileRead { get; set; }

    /// <summary>Who works on it, and until when that holds without another sign of life; while it is uploaded, only until when.</summary>
    public Guid? Claim { get; set; }
    public Instant? ClaimedUntil { get; set; }

    /// <summary>How often it was begun without getting any further.</summary>
    public int Attempts { get; set; }

    public Instant? CompletedAt { get; set; }
}

/// <summary>A piece of the file as it came, at most 256 KiB; gone once the import has ended.</summary>
internal sealed class ImportChunk
{
    public required Guid ImportId { get; init; }
    public required int Sequence { get; init; }
    public required byte[] Bytes { get; init; }
}

/// <summary>A row that was read and waits for its turn.</summary>
internal sealed class ImportRow
{
    public required Guid ImportId { get; init; }

    /// <summary>Digest of the external id: all rows of a handover come together.</summary>
    public required long Key { get; init; }

    public required Instant At { get; init; }
    public required int Line { get; init; }
    public required string Json { get; init; }
}

/// <summary>Why a row was rejected; a row can have several reasons.</summary>
internal sealed class ImportError
{
    public required Guid ImportId { get; init; }
    public required int Line { get; init; }
    public required int Ordinal { get; init; }
    public required string Column { get; init; }
    public required string Reason { get; init; }
}

internal sealed class ImportConfigurations :
    IEntityTypeConfiguration<ImportRecord>, IEntityTypeConfiguration<ImportChunk>, IEntityTypeConfiguration<ImportRow>, IEntityTypeConfiguration<ImportError>
{
    public void Configure(EntityTypeBuilder<ImportRecord> builder)
    {
        builder.ToTable("imports");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Kind).AsText();
        builder.Property(i => i.Status).AsText();
        builder.HasOne<Agreement>().WithMany().HasForeignKey(i => i.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => i.Status);
    }

    public void Configure(EntityTypeBuilder<ImportChunk> builder)
    {
        builder.ToTable("import_chunks").HasKey(c => new { c.ImportId, c.Sequence });
        builder.HasOne<ImportRecord>().WithMany().HasForeignKey(c => c.ImportId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("import_rows").HasKey(r => new { r.ImportId, r.Key, r.At, r.Line });
        builder.HasOne<ImportRecord>().WithMany().HasForeignKey(r => r.ImportId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ImportError> builder)
    {
        builder.ToTable("import_errors").HasKey(e => new { e.ImportId, e.Line, e.Ordinal });
        builder.HasOne<ImportRecord>().WithMany().HasForeignKey(e => e.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}
