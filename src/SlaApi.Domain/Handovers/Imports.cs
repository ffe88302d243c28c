namespace SlaApi.Domain.Handovers;

/// <summary>The content of an import file.</summary>
public enum ImportKind { Handovers, Events }

/// <summary>State of an import. <c>failed</c>: see the reason; rows committed before remain.</summary>
public enum ImportStatus { Queued, Running, Completed, Failed }

/// <summary>Why an import failed.</summary>
public enum ImportFailure
{
    /// <summary>There is nothing below the header.</summary>
    NoRows,

    /// <summary>Not one row could be told from the others: every one is in the error file.</summary>
    NothingReadable,

    /// <summary>The workbook is damaged.</summary>
    UnreadableWorkbook,

    /// <summary>It was interrupted several times at the same row.</summary>
    Interrupted,
}
