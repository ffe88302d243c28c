using System.Text.Json.Serialization;

namespace SlaApi.Http.Problems;

/// <summary>Why a request was refused (RFC 9457), with a stable code.</summary>
public sealed record Problem
{
    /// <summary>Relative address of the page that explains the code: <c>/problems/{code}</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Short description of the code, in the language of <c>Accept-Language</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status code.</summary>
    public required int Status { get; init; }

    /// <summary>What is wrong with this request or how to correct it, in the language of <c>Accept-Language</c>.</summary>
    public required string Detail { get; init; }

    /// <summary>Stable machine-readable code in kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>Identifies this request in the server's log.</summary>
    public required string TraceId { get; init; }

    /// <summary>For invalid input: all faults, each with its position; for 404: the member of the body that names what is unknown. Absent otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProblemFault>? Errors { get; init; }
}

/// <summary>One fault of a request.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) into the body, or <c>/name</c> of a query parameter.</param>
/// <param name="Detail">What is wrong there, in the language of <c>Accept-Language</c>.</param>
public sealed record ProblemFault(string Pointer, string Detail);
