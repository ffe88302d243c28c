using System.Text.Json;
using System.Text.Json.Nodes;
using SlaApi.Admin.Forms;
using SlaApi.Domain.Agreements;
using SlaApi.Json;

namespace SlaApi.Admin;

/// <summary>Some fields of the terms that are edited together, in groups with a title.</summary>
/// <param name="Key">In the address of the page.</param>
internal sealed record Sheet(string Key, Text Title, IReadOnlyList<SheetGroup> Groups)
{
    public IEnumerable<TermsField> Fields => Groups.SelectMany(g => g.Fields);

    public static JsonNode ToJson(Terms terms) => JsonSerializer.SerializeToNode(terms, ApiJson.Options)!;

    /// <summary>The member of a field; null where it is missing.</summary>
    public static JsonNode? At(JsonNode? terms, string name)
    {
        foreach (var step in name.Split('/'))
        {
            terms = terms switch
            {
                JsonObject members => members[step],
                JsonArray items when int.Parse(step, System.Globalization.CultureInfo.InvariantCulture) is var i && i < items.Count => items[i],
                _ => null,
            };
        }

        return terms;
    }

    /// <summary>What was typed, field by field; a fault where it cannot be understood. Null where nothing was typed.</summary>
    public Dictionary<string, JsonNode?> Read(Form form, Language t)
    {
        var read = new Dictionary<string, JsonNode?>();
        foreach (var field in Fields)
        {
            try
            {
                read[field.Name] = form[field.Name] is { Length: > 0 } typed ? field.Read(typed, t) : null;
            }
            catch (Misread wrong)
            {
                form.Refuse(field.Name, wrong.Sentence);
            }
        }

        return read;
    }

    /// <summary>The terms with these members in place; without value the member is removed.</summary>
    public static Terms With(JsonNode terms, IReadOnlyDictionary<string, JsonNode?> values)
    {
        foreach (var (name, value) in values)
        {
            var steps = name.Split('/');
            var parent = terms;
            foreach (var step in steps[..^1])
            {
                parent = parent is JsonArray items ? items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]!
                    : parent[step] ?? (value is null ? null : parent[step] = new JsonObject());
                if (parent is null)
                {
                    break;
                }
            }

            if (value is not null)
            {
                parent![steps[^1]] = value.DeepClone();
            }
            else
            {
                (parent as JsonObject)?.Remove(steps[^1]);
            }
        }

        return terms.Deserialize<Terms>(ApiJson.Options)!;
    }
}

/// <param name="Target">The key of the target the group is about.</param>
/// <param name="InPairs">Two fields a row, as a name and its address.</param>
internal sealed record SheetGroup(Text? Title, IReadOnlyList<TermsField> Fields, string? Target = null, Text? Hint = null, bool InPairs = false);
