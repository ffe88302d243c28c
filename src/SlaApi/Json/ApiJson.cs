using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SlaApi.Domain.Agreements;

namespace SlaApi.Json;

/// <summary>The JSON options of bodies and stored terms: strict parsing, stable output.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Create(Configure);

    /// <summary>For bodies of requests: the same, and texts are normalised.</summary>
    public static JsonSerializerOptions Received { get; } = Create(ConfigureReceived);

    public static void ConfigureReceived(JsonSerializerOptions options)
    {
        options.Converters.Add(new TextConverter());
        options.Converters.Add(new ElementConverter(isReceived: true));
        Configure(options);
    }

    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DictionaryKeyPolicy = null;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.AllowOutOfOrderMetadataProperties = true;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping; // responses are application/json, never embedded in HTML
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(new LocalDateConverter());
        options.Converters.Add(new EnumConverterFactory());
        options.Converters.Add(new ElementConverter(isReceived: false));
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(OmitMissingTerms).WithAddedModifier(StrictMembers.Apply);
    }

    /// <summary>Terms omit members without a value; all other responses write all members.</summary>
    private static void OmitMissingTerms(JsonTypeInfo info)
    {
        if (!OmitsMissing(info.Type))
        {
            return;
        }

        foreach (var property in info.Properties)
        {
            property.ShouldSerialize ??= static (_, value) => value is not null;
        }
    }

    /// <summary>Whether members without a value are left out of the type's JSON.</summary>
    public static bool OmitsMissing(Type type) => type.Namespace == typeof(Terms).Namespace || type.Namespace == typeof(Domain.Clock.CalendarTerms).Namespace;

    private static JsonSerializerOptions Create(Action<JsonSerializerOptions> configure)
    {
        var options = new JsonSerializerOptions();
        configure(options);
        options.MakeReadOnly();
        return options;
    }
}
