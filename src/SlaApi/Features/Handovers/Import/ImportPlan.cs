using System.Text.Json;
using System.Text.Json.Serialization;
using SlaApi.Data.Configurations;
using SlaApi.Domain.Handovers;
using SlaApi.Json;

namespace SlaApi.Features.Handovers.Import;

/// <summary>How a file is to be read: stored with the import, so that a restart reads it the same way.</summary>
internal sealed record ImportPlan
{
    public required ImportKind Kind { get; init; }
    public required FileFormat Format { get; init; }

    /// <summary>The id of the agreement.</summary>
    public required string Agreement { get; init; }

    /// <summary>The column of each member that was mapped.</summary>
    public required IReadOnlyDictionary<string, string> Map { get; init; }

    /// <summary>The replacements of values by member; an empty one makes the value absent.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, string>> Values { get; init; } = new Dictionary<string, Dictionary<string, string>>();

    /// <summary>Columns that are no member are left out.</summary>
    public bool IgnoresUnmapped { get; init; }

    /// <summary>IANA name.</summary>
    public required string Zone { get; init; }

    /// <summary>Constants, used for rows without a value of their own.</summary>
    public string? Stage { get; init; }
    public EventType? Type { get; init; }
    public string? Currency { get; init; }

    public OnExisting OnExisting { get; init; }
    public bool DryRun { get; init; }

    [JsonIgnore]
    public DateTimeZone TimeZone => DateTimeZoneProviders.Tzdb[Zone];

    /// <summary>The plan stored with an import.</summary>
    public static ImportPlan Of(ImportRecord import) => JsonSerializer.Deserialize<ImportPlan>(import.Plan, ApiJson.Options)!;

    /// <summary>As it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ApiJson.Options);

    /// <summary>Whether the member has a constant.</summary>
    public bool HasConstant(string member) => member switch
    {
        "stage" => Stage is not null,
        "type" => Type is not null,
        "currency" => Currency is not null,
        _ => false,
    };

    /// <summary>The members a column is mapped to, else the member of its name, else an attribute of its name, or none.</summary>
    public IReadOnlyList<string> MembersOf(string column)
    {
        var mapped = Map.Where(m => m.Value == column).Select(m => m.Key).ToList();
        return mapped.Count > 0 ? mapped
            : !IsUnmapped(column) ? [column]
            : IgnoresUnmapped ? []
            : [Members.Attribute + column];
    }

    /// <summary>Neither mapped nor named like a member that no other column has.</summary>
    public bool IsUnmapped(string column) => !Map.Values.Contains(column) && (!Members.Knows(Kind, Format, column) || Map.ContainsKey(column));

    /// <summary>The column of a member, or of the one it is part of (<c>amount</c> of <c>amount.currency</c>); else its own name.</summary>
    public string ColumnOf(string member) =>
        Map.TryGetValue(member, out var column) ? column
        : member.LastIndexOf('.') is > 0 and var dot && !Members.Knows(Kind, Format, member) ? ColumnOf(member[..dot])
        : member;
}
