using System.Text.Json;
using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Handovers;

/// <summary>The members of a handover by the names that criteria and required fields use.</summary>
internal static class FieldValues
{
    private const string Attribute = "attributes.";

    /// <summary>The value of a member; missing for a name no handover has.</summary>
    public static FieldValue Of(Handover handover, string field) => field switch
    {
        "externalId" => FieldValue.Of(handover.ExternalId),
        "leadId" => FieldValue.Of(handover.LeadId),
        "stage" => FieldValue.Of(handover.Stage),
        "priority" => FieldValue.Of(Name(handover.Priority)),
        "handedOverAt" => FieldValue.Of(handover.HandedOverAt),
        "assignee" => FieldValue.Of(handover.Assignee), // the last one assigned
        _ when field.StartsWith(Attribute, StringComparison.Ordinal) => FieldValue.Of(At(handover.Description.Attributes, field[Attribute.Length..])),
        _ => DescriptionMembers.Find(field)?.Of(handover.Description) ?? default,
    };

    /// <summary>The attribute of exactly that name, else, where it has dots, the member inside.</summary>
    private static JsonElement? At(IReadOnlyDictionary<string, JsonElement>? attributes, string path)
    {
        if (attributes is null)
        {
            return null;
        }

        if (attributes.TryGetValue(path, out var value))
        {
            return value;
        }

        var steps = path.Split('.');
        if (!attributes.TryGetValue(steps[0], out value))
        {
            return null;
        }

        foreach (var step in steps.AsSpan(1))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(step, out value))
            {
                return null;
            }
        }

        return value;
    }

    private static string? Name(Priority? priority) => priority switch
    {
        Priority.Urgent => "urgent",
        Priority.High => "high",
        Priority.Normal => "normal",
        Priority.Low => "low",
        _ => null,
    };
}
