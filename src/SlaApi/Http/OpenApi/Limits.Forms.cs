using System.Globalization;
using Microsoft.OpenApi;

namespace SlaApi.Http.OpenApi;

/// <summary>The kinds of limits.</summary>
internal static partial class Limits
{
    private static bool Has(OpenApiSchema schema, JsonSchemaType type) => schema.Type is { } types && types.HasFlag(type);

    private static Action<OpenApiSchema> Text(string pattern, int most, int? least = null) => schema =>
    {
        if (Has(schema, JsonSchemaType.String) && schema.Enum is not { Count: > 0 })
        {
            (schema.Pattern, schema.MaxLength, schema.MinLength) = (pattern, most, least);
        }
    };

    /// <summary>A text that may not be blank.</summary>
    private static Action<OpenApiSchema> Needed(int most) => Text("^[^\\u0000]*[^\\u0000\\s][^\\u0000]*$", most, 1);

    /// <summary>Blank, or of this form.</summary>
    private static Action<OpenApiSchema> Form(string form, int most) => Text($"^(\\s*|{form})$", most);

    private static Action<OpenApiSchema> Whole(long least, long most) => schema =>
    {
        if (Has(schema, JsonSchemaType.Integer))
        {
            var largest = schema.Format == "int64" ? most : Math.Min(most, int.MaxValue);
            schema.Minimum ??= Math.Max(least, schema.Format == "int64" ? least : int.MinValue).ToString(CultureInfo.InvariantCulture);
            schema.Maximum ??= largest.ToString(CultureInfo.InvariantCulture);
        }
    };

    private static Action<OpenApiSchema> Number(string least, string? most, bool aboveMinimum = false) => schema =>
    {
        if (Has(schema, JsonSchemaType.Number))
        {
            (schema.Minimum, schema.ExclusiveMinimum, schema.Maximum) = (aboveMinimum ? null : least, aboveMinimum ? least : null, most);
        }
    };

    private static Action<OpenApiSchema> List(int most, int? least = null) => schema =>
    {
        if (Has(schema, JsonSchemaType.Array))
        {
            (schema.MaxItems, schema.MinItems) = (most, least);
        }
    };

    private static Action<OpenApiSchema> Map(int most) => schema =>
    {
        if (Has(schema, JsonSchemaType.Object))
        {
            schema.MaxProperties = most;
        }
    };
}
