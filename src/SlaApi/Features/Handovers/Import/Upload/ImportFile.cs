using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using SlaApi.Data.Configurations;

namespace SlaApi.Features.Handovers.Import;

/// <summary>A file to import and how to read it.</summary>
public abstract record ImportFile
{
    /// <summary>Id or key of the agreement.</summary>
    [Required] public string Agreement { get; init; } = "";

    /// <summary>
    /// The columns of members: <c>member:column,member:column</c>, as in <c>externalId:mql_id,handedOverAt:first_contact_date</c>. A column that is not
    /// mapped is the member of its name, and where there is none, becomes <c>attributes.*</c>.
    /// </summary>
    public string? Map { get; init; }

    /// <summary>The IANA time zone of dates and times without offset; that of the agreement when missing.</summary>
    public string? Zone { get; init; }

    /// <summary>Checks and counts everything, but stores only the import itself.</summary>
    public bool? DryRun { get; init; }

    /// <summary>The stage of every row without one.</summary>
    public string? Stage { get; init; }

    /// <summary>The file: UTF-8, with or without a byte order mark.</summary>
    [JsonIgnore] public Stream Body { get; init; } = Stream.Null;

    /// <summary><c>text/csv</c> or <c>application/x-ndjson</c>.</summary>
    [JsonIgnore] public string? ContentType { get; init; }

    internal abstract ImportKind Kind { get; }

    /// <summary>Adds the constants of this kind of file.</summary>
    internal abstract ImportPlan With(ImportPlan plan);
}
