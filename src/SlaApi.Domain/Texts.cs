using System.Globalization;
using System.Text;

namespace SlaApi.Domain;

/// <summary>How texts are stored and measured, the same for files, bodies and forms.</summary>
public static class Texts
{
    /// <summary>One visible character may consist of several code points (emoji, accents); the storage is bounded in bytes.</summary>
    public const int MaxBytesPerCharacter = 10;

    /// <summary>What spreadsheets and browsers put around a text: blanks, tabs, line ends, no-break spaces, zero-width marks.</summary>
    private static readonly char[] Padding = [' ', '\t', '\r', '\n', '\u00A0', '\u2007', '\u202F', '\u200B', '\uFEFF'];

    /// <summary>Without padding and in Unicode form C, so that the same text has the same bytes.</summary>
    /// <param name="text">Valid UTF-16.</param>
    public static string Normal(string text)
    {
        var trimmed = text.Trim(Padding);
        return trimmed.IsNormalized(NormalizationForm.FormC) ? trimmed : trimmed.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether it has more characters than allowed, as people count them, or more bytes than such a text needs.</summary>
    public static bool IsTooLong(string? text, int maxCharacters) => text?.Length > maxCharacters
        && (Encoding.UTF8.GetByteCount(text) > maxCharacters * MaxBytesPerCharacter || new StringInfo(text).LengthInTextElements > maxCharacters);

    /// <summary>Whether it can be stored: U+0000 cannot, nor can half a surrogate pair.</summary>
    public static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i]))))
            {
                return false;
            }
        }

        return true;
    }
}
