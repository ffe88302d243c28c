using System.Globalization;
using System.Text;

namespace SlaApi.Admin;

/// <summary>Names for programs, made from what people type: <c>Vertriebsregion Zürich</c> becomes <c>vertriebsregion-zuerich</c>.</summary>
internal static class KeyText
{
    /// <returns>Lower-case letters, digits and hyphens; empty where nothing is left.</returns>
    public static string Of(string typed)
    {
        var plain = typed.ToLowerInvariant().Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal)
            .Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD);
        var key = new StringBuilder();
        foreach (var letter in plain.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                key.Append(letter);
            }
            else if (key.Length > 0 && key[^1] != '-')
            {
                key.Append('-');
            }
        }

        return key.ToString().Trim('-');
    }
}
