using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Handovers;

namespace SlaApi.Data.Configurations;

/// <summary>An uploaded file and the progress of its import.</summary>
internal sealed class ImportRecord
{
    public required Guid Id { get; init; }
    public required ImportKind Kind { get; init; }
    public required Guid AgreementId { get; init; }

    /// <summary>The options for reading the file, as JSON.</summary>
    public required string Plan { get; init; }

    public required bool DryRun { get; init; }
    public required Instant CreatedAt { get; init; }

    /// <summary>The file is uploaded completely; until then the import is not visible.</summary>
    public bool Uploaded { get; set; }

    public ImportStatus Status { get; set; }

    /// <summary>Rows read so far; reading resumes here after a restart.</summary>
    public int Rows { get; set; }

    public int Created { get; set; }
    public int Unchanged { get; set; }
    public int Updated { get; set; }
    public int Rejected { get; set; }
    public int Skipped { get; set; }

    /// <summary>All rows are read; the remaining ones are in <see cref="ImportRow"/>.</summary>
    public bool FileRead { get; set; }

    /// <summary>The instance that processes the import and the end of its lease; during the upload only the end.</summary>
    public Guid? Claim { get; set; }
    public Instant? ClaimedUntil { get; set; }

    /// <summary>Number of attempts without progress.</summary>
    public int Attempts { get; set; }

    public Instant? CompletedAt { get; set; }
    public ImportFailure? Failure { get; private set; }

    /// <summary>It is over: completed, or failed for this reason.</summary>
    public void End(ImportFailure? failure, Instant at) => (Status, Failure, CompletedAt, ClaimedUntil) =
        (failure is null ? ImportStatus.Completed : ImportStatus.Failed, failure, at, null);
}

/// <summary>A chunk of the uploaded file, at most 256 KiB; deleted when the import has ended.</summary>
internal sealed class ImportChunk
{
    public required Guid ImportId { get; init; }
    public required int Sequence { get; init; }
    public required byte[] Bytes { get; init; }
}

/// <summary>A row that was read and is waiting to be processed.</summary>
internal sealed class ImportRow
{
    public required Guid ImportId { get; init; }

    /// <summary>Digest of the external id; groups all rows of a handover.</summary>
    public required long Key { get; init; }

    public required Instant At { get; init; }
    public required int Line { get; init; }
    public required string Json { get; init; }
}

/// <summary>A reason why a row was rejected; a row can have several.</summary>
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
        builder.Property(i => i.Failure).AsText();
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
