using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SlaApi.Domain.Handovers;
using SlaApi.Json;

namespace SlaApi.Features.Handovers;

/// <summary>A digest of the first content of a handover, name and e-mail left out: a digest must not identify a person.</summary>
/// <remarks>
/// Fingerprints are stored, so their bytes never change: the members of the first release are always written, in that order; a later one only where
/// it has a value.
/// </remarks>
internal static class Fingerprint
{
    private static readonly string[] FirstRelease =
    [
        "externalId", "leadId", "stage", "handedOverAt", "createdAt", "priority", "source", "campaign", "touches", "segment", "score", "assignee", "provider",
        "url", "note", "leadName", "leadEmail", "leadCompany", "attributes",
    ];

    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, JsonPropertyInfo> Members =
        ApiJson.Options.GetTypeInfo(typeof(HandoverContent)).Properties.Where(m => m.Get is not null && m.Name != "lead").ToDictionary(m => m.Name);

    private static readonly List<JsonPropertyInfo> Later =
        [.. Members.Values.Where(m => !FirstRelease.Contains(m.Name)).OrderBy(m => m.Name, StringComparer.Ordinal)];

    public static string Of(HandoverContent content)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Written))
        {
            json.WriteStartObject();
            foreach (var name in FirstRelease)
            {
                json.WritePropertyName(name);
                JsonSerializer.Serialize(json, ValueOf(name, content), ApiJson.Options);
            }

            foreach (var later in Later)
            {
                if (later.Get!(content) is { } value)
                {
                    json.WritePropertyName(later.Name);
                    JsonSerializer.Serialize(json, value, ApiJson.Options);
                }
            }

            json.WriteEndObject();
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }

    private static object? ValueOf(string name, HandoverContent content) => name switch
    {
        "leadName" or "leadEmail" => null,
        "leadCompany" => content.LeadCompany,
        "attributes" => content.Attributes?.OrderBy(a => a.Key, StringComparer.Ordinal).ToDictionary(a => a.Key, a => a.Value),
        _ => Members[name].Get!(content),
    };
}
