using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers.Import;

/// <summary>What becomes of columns that are no member.</summary>
public enum UnmappedColumns
{
    /// <summary>Each becomes <c>attributes.*</c> under its name; a value of more than 10,000 characters is left out.</summary>
    Attributes,

    /// <summary>They are left out.</summary>
    Ignore,
}

/// <summary>A file to import and how to read it.</summary>
public abstract record ImportFile
{
    /// <summary>Id or key of the agreement.</summary>
    [Required] public string Agreement { get; init; } = "";

    /// <summary>
    /// The columns of members: <c>member:column,member:column</c>, as in <c>externalId:mql_id,handedOverAt:first_contact_date</c>. A name with comma, colon
    /// or equals sign is in double quotes: <c>lead.name:"Name, Vorname"</c>. In NDJSON a column may be a path: <c>stage:properties.lifecyclestage</c>. A
    /// column that is not mapped is the member of its name; for all others see <c>unmapped</c>. At most 8,000 characters.
    /// </summary>
    [MaxLength(Mappings.MaxLength)] public string? Map { get; init; }

    /// <summary>
    /// Replaces values of members: <c>member:value=replacement,value=replacement,member:value=replacement</c>, as in
    /// <c>type:Gewonnen=won,Verloren=lost,Offen=</c>. Names are quoted as in <c>map</c>. Without a replacement the value is absent; a row without a required
    /// one does not concern the import and is counted as skipped. Other values stay as they are. At most 8,000 characters.
    /// </summary>
    [MaxLength(Mappings.MaxLength)] public string? Values { get; init; }

    /// <summary>What becomes of columns that are neither mapped nor named like a member: <c>attributes</c> when missing.</summary>
    public UnmappedColumns? Unmapped { get; init; }

    /// <summary>The IANA time zone of dates and times without offset, as in <c>Europe/Zurich</c>; that of the agreement when missing.</summary>
    public string? Zone { get; init; }

    /// <summary>Checks and counts everything, but stores only the import itself.</summary>
    public bool? DryRun { get; init; }

    /// <summary>The stage of every row without one; at most 64 characters.</summary>
    [MaxLength(64)] public string? Stage { get; init; }

    /// <summary>The file; CSV and NDJSON in UTF-8, with or without a byte order mark.</summary>
    [JsonIgnore] public Stream Body { get; init; } = Stream.Null;

    /// <summary><c>text/csv</c>, <c>application/x-ndjson</c>, or that of XLSX.</summary>
    [JsonIgnore] public string? ContentType { get; init; }

    internal abstract ImportKind Kind { get; }

    /// <summary>Adds the constants of this kind of file.</summary>
    internal abstract ImportPlan With(ImportPlan plan);
}
