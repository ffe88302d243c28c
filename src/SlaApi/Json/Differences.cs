using System.Text.Json;
using SlaApi.Domain.Agreements;

namespace SlaApi.Json;

/// <summary>The differences between two values in their JSON form.</summary>
internal static class Differences
{
    public static IReadOnlyList<TermsChange> Between(object? before, object? after) => TermsDiff.Of(Written(before), Written(after));

    private static JsonElement Written(object? value) => JsonSerializer.SerializeToElement(value, ApiJson.Options);
}
