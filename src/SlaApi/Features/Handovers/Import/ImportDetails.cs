using SlaApi.Domain.Handovers;
using SlaApi.Data.Configurations;

namespace SlaApi.Features.Handovers.Import;

/// <summary>An import and its progress.</summary>
public sealed record ImportDetails
{
    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    public required ImportKind Kind { get; init; }

    /// <summary>The id of the agreement.</summary>
    public required Guid Agreement { get; init; }

    public required ImportStatus Status { get; init; }

    /// <summary>Everything was checked and counted, nothing stored.</summary>
    public required bool DryRun { get; init; }

    /// <summary>Rows read so far; in the end created + unchanged + updated + rejected + skipped.</summary>
    public required int Rows { get; init; }

    public required int Created { get; init; }

    /// <summary>Rows whose content was already known.</summary>
    public required int Unchanged { get; init; }

    public required int Updated { get; init; }
    public required int Rejected { get; init; }

    /// <summary>Rows that do not concern the import: without a date for its event, or with a value that <c>values</c> replaces by nothing.</summary>
    public required int Skipped { get; init; }

    /// <summary>Where the rejected rows are explained; null while there are none.</summary>
    public required string? Errors { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>When it completed or failed.</summary>
    public required Instant? CompletedAt { get; init; }

    /// <summary>Why it failed; null for every other status.</summary>
    public required ImportFailure? Failure { get; init; }

    /// <summary>The same as a sentence.</summary>
    public required Text? Reason { get; init; }

    internal static ImportDetails From(ImportRecord import) => new()
    {
        Id = import.Id,
        Kind = import.Kind,
        Agreement = import.AgreementId,
        Status = import.Status,
        DryRun = import.DryRun,
        Rows = import.Rows,
        Created = import.Created,
        Unchanged = import.Unchanged,
        Updated = import.Updated,
        Rejected = import.Rejected,
        Skipped = import.Skipped,
        Errors = import.Rejected > 0 ? $"/v1/imports/{import.Id}/errors" : null,
        CreatedAt = import.CreatedAt,
        CompletedAt = import.CompletedAt,
        Failure = import.Failure,
        Reason = ReasonOf(import.Failure),
    };

    private static Text? ReasonOf(ImportFailure? failure) => failure switch
    {
        null => null,
        ImportFailure.NoRows => new("Unter der Kopfzeile steht nichts.", "There are no rows below the header."),
        ImportFailure.NothingReadable => new("Keine Zeile war lesbar. Die Fehlerdatei sagt, warum.", "No row could be read. The error file lists the reasons."),
        ImportFailure.UnreadableWorkbook => new("Die Arbeitsmappe ist beschädigt.", "The workbook is damaged."),
        _ => new("Der Import wurde mehrmals an derselben Stelle unterbrochen.", "The import was interrupted several times at the same row."),
    };
}
