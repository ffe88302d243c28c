using System.Text.Json.Serialization.Metadata;

namespace SlaApi.Json;

/// <summary>Additional strictness: missing or unknown kinds, missing value members and U+0000 are reported like other faults of a body.</summary>
internal static class StrictMembers
{
    public static void Apply(JsonTypeInfo info)
    {
        if (info is { Kind: JsonTypeInfoKind.Object, PolymorphismOptions: { } options, Type.IsAbstract: true })
        {
            var (kind, kinds) = (options.TypeDiscriminatorPropertyName, string.Join(", ", options.DerivedTypes.Select(t => t.TypeDiscriminator)));
            options.IgnoreUnrecognizedTypeDiscriminators = true; // an unknown one ends here too, where the known ones can be named
            info.CreateObject = () => throw new StructuralFault(
                $"{kind} fehlt oder ist unbekannt. Möglich sind: {kinds}.", $"{kind} is missing or unknown. Expected one of {kinds}.");
        }

        foreach (var property in info.Properties)
        {
            // A missing value member is not zero: { "value": 4 } is not a duration.
            property.IsRequired |= property is { Set: not null, AssociatedParameter.HasDefaultValue: false }
                && property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null;
            if (property.PropertyType == typeof(string) && property.Set is { } set)
            {
                property.Set = (target, value) => set(target, value is string text ? Storable(text) : null);
            }
        }
    }

    // PostgreSQL cannot store U+0000 in text.
    private static string Storable(string text) =>
        text.Contains('\0') ? throw new StructuralFault("Das Zeichen U+0000 ist nicht erlaubt.", "The character U+0000 is not allowed.") : text;
}
