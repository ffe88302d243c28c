using System.Text.Json.Serialization;

namespace SlaApi.Http.Problems;

/// <summary>Why a request was refused (RFC 9457), with a stable code.</summary>
public sealed record Problem
{
    /// <summary>Address of a page that explains the code.</summary>
    public required string Type { get; init; }

    /// <summary>What kind of problem it is, in the reader's language.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What is wrong here and what to do, in the reader's language.</summary>
    public required string Detail { get; init; }

    /// <summary>Stable, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>Names this request in the log.</summary>
    public required string TraceId { get; init; }

    /// <summary>For invalid input: every fault, each with its place.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProblemFault>? Errors { get; init; }
}

/// <summary>One fault.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) into the body, or <c>/name</c> of a query parameter.</param>
/// <param name="Detail">What is wrong there, in the reader's language.</param>
public sealed record ProblemFault(string Pointer, string Detail);
