namespace SlaApi.Features.Handovers.Import;

/// <summary>Splits the lists of the query; a name that contains a separator is in double quotes, in which <c>""</c> is one quote.</summary>
internal static class QuotedList
{
    private const string Separators = ",:=";

    /// <summary>The parts between the separators that are not in quotes. Only a quote at the beginning of a name counts.</summary>
    /// <param name="text">The list.</param>
    /// <param name="separator">One of <c>, : =</c></param>
    /// <param name="count">The maximal number of parts; the last one is the rest.</param>
    public static List<string> Split(string text, char separator, int count = int.MaxValue)
    {
        var parts = new List<string>();
        var (begin, isQuoted, atStart) = (0, false, true);
        for (var i = 0; i < text.Length && parts.Count < count - 1; i++)
        {
            if (text[i] == '"' && (isQuoted || atStart))
            {
                isQuoted = !isQuoted;
            }
            else if (text[i] == separator && !isQuoted)
            {
                parts.Add(text[begin..i]);
                begin = i + 1;
            }

            atStart = Separators.Contains(text[i], StringComparison.Ordinal) || (atStart && text[i] == ' ') || (text[i] == '"' && !isQuoted);
        }

        parts.Add(text[begin..]);
        return parts;
    }

    /// <summary>A name without its quotes, normalised like the names of columns.</summary>
    public static string Name(string part)
    {
        var name = part.Trim();
        return Texts.Normal(name is ['"', .., '"'] && name.Length > 1 ? name[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : name);
    }

    /// <summary>A name as it is written in such a list.</summary>
    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
