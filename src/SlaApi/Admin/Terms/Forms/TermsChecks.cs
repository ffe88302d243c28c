using System.Text.Json;
using System.Text.Json.Nodes;
using SlaApi.Domain.Agreements;
using SlaApi.Json;

namespace SlaApi.Admin;

/// <summary>What is wrong with the terms of a form, each fault at the field it belongs to and in that field's words.</summary>
internal static class TermsChecks
{
    /// <summary>What cannot be stored, and what contradicts another member; what is merely missing can be added later.</summary>
    /// <param name="terms">As they would be stored.</param>
    /// <param name="sheet">The form: contradictions on other forms are found there.</param>
    public static IEnumerable<Fault> Of(JsonObject terms, Sheet sheet)
    {
        Terms read;
        try
        {
            read = terms.Deserialize<Terms>(ApiJson.Options)!;
        }
        catch (JsonException)
        {
            return []; // something could not be read: its field has the fault
        }

        return
        [
            .. TermsFaults.Of(read).Select(f => At(f, sheet)),
            .. TermsGaps.Of(read).Where(g => !TermsGaps.IsUnavailable(g) && IsContradiction(g, terms)).Select(g => At(g, sheet))
                .Where(g => sheet.Fields.Any(f => "/" + f.Name == g.Pointer)),
        ];
    }

    private static bool IsContradiction(Fault gap, JsonObject terms)
    {
        var place = gap.Pointer.TrimStart('/');
        return TermsTree.At(terms, place) switch
        {
            null or JsonArray => false,
            JsonObject item when place.LastIndexOf('/') is var slash and > 0 && TermsLists.At(place[..slash]) is not null =>
                item["atPercent"] is not null && item["after"] is not null,
            JsonValue text when text.TryGetValue<string>(out var typed) => !string.IsNullOrWhiteSpace(typed),
            _ => true,
        };
    }

    /// <summary>At the field of this place, else at the field or list around it, else at the first field within.</summary>
    private static Fault At(Fault fault, Sheet sheet)
    {
        var place = fault.Pointer.TrimStart('/');
        var field = sheet.Fields.Where(f => place == f.Name || place.StartsWith(f.Name + "/", StringComparison.Ordinal)).MaxBy(f => f.Name.Length)
            ?? (sheet.Lists.Any(l => l.Pointer == place) ? null : sheet.Fields.FirstOrDefault(f => f.Name.StartsWith(place + "/", StringComparison.Ordinal)));
        return field is null ? fault : new Fault("/" + field.Name, field.Explain(fault.Detail));
    }
}
