using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlaApi.Client;

/// <summary>NSwag writes no converter for lists of enum values with System.Text.Json: this one line is needed by hand.</summary>
public partial class SlaApiClient
{
    static partial void UpdateJsonSerializerSettings(JsonSerializerOptions settings) => settings.Converters.Add(new JsonStringEnumConverter());
}
