using System.Text;
using System.Text.Json;

namespace SlaApi.Json;

/// <summary>Converts the path of a <see cref="JsonException"/> (<c>$.targets[0].within</c>) into a JSON pointer (<c>/targets/0/within</c>).</summary>
internal static class JsonPaths
{
    public static string ToPointer(string? path)
    {
        var pointer = new StringBuilder();
        var rest = (path ?? "$").AsSpan(path is null ? 1 : Math.Min(1, path.Length));
        while (!rest.IsEmpty)
        {
            var (open, close) = rest.StartsWith("['") ? ("['", "']") : rest[0] == '[' ? ("[", "]") : (".", "");
            rest = rest[open.Length..];
            var length = close.Length > 0 ? rest.IndexOf(close) : rest.IndexOfAny('.', '[');
            length = length < 0 ? rest.Length : length;
            pointer.Append('/').Append(Escape(rest[..length].ToString()));
            rest = rest[Math.Min(rest.Length, length + close.Length)..];
        }

        return pointer.ToString();
    }

    /// <summary>RFC 6901: <c>~</c> is <c>~0</c>, <c>/</c> is <c>~1</c>. U+0000 is shown as U+FFFD.</summary>
    public static string Escape(string segment) =>
        segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal).Replace('\0', '\uFFFD');
}
