using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SlaApi.Json;

/// <summary>What the serializer would let pass or answer with an error of its own, refused like every other fault of a body.</summary>
internal static class StrictMembers
{
    public static void Apply(JsonTypeInfo info)
    {
        if (info is { Kind: JsonTypeInfoKind.Object, PolymorphismOptions.TypeDiscriminatorPropertyName: var kind, Type.IsAbstract: true })
        {
            info.CreateObject = () => throw new JsonException($"The member {kind} is missing.");
        }

        foreach (var property in info.Properties)
        {
            // A value that is half given is not zero: { "value": 4 } is no duration.
            property.IsRequired |= property is { Set: not null, AssociatedParameter.HasDefaultValue: false }
                && property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null;
            if (property.PropertyType == typeof(string) && property.Set is { } set)
            {
                property.Set = (target, value) => set(target, value is string text ? Storable(text) : null);
            }
        }
    }

    // PostgreSQL keeps no text with U+0000.
    private static string Storable(string text) => text.Contains('\0') ? throw new JsonException("The character U+0000 is not allowed.") : text;
}
