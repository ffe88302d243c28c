using System.Collections;
using System.Reflection;
using Microsoft.Extensions.Primitives;

namespace SlaApi.Http;

/// <summary>A list parameter of a query that also accepts <c>none</c>: what has no value. It is read as null.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OrNoneAttribute : Attribute;

/// <summary>
/// Parameters with several values: <c>state=open,accepted</c>, <c>state=open&amp;state=accepted</c>, or both. A value in double quotes may contain
/// commas, a doubled quote stands for one; in quotes <c>none</c> is a text like any other.
/// </summary>
internal static class QueryValues
{
    public const int Max = 100;
    public const string None = "none";

    public static bool IsList(PropertyInfo property) =>
        property.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    public static Type ElementOf(PropertyInfo property) => property.PropertyType.GetGenericArguments()[0];

    public static bool HasNone(PropertyInfo property) => property.IsDefined(typeof(OrNoneAttribute));

    public static bool TryRead(StringValues texts, PropertyInfo property, out object? value)
    {
        value = null;
        var element = ElementOf(property);
        var values = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        foreach (var (text, isQuoted) in texts.SelectMany(t => Split(t!)))
        {
            if (text == None && !isQuoted && HasNone(property))
            {
                values.Add(null);
            }
            else if (QueryParameters.TryReadOne(text, property, QueryParameters.Underlying(element), out var one))
            {
                values.Add(one);
            }
            else
            {
                return false;
            }
        }

        value = values;
        return values.Count is >= 1 and <= Max;
    }

    private static IEnumerable<(string Text, bool IsQuoted)> Split(string text)
    {
        for (var rest = text; ; rest = rest[1..])
        {
            var isQuoted = rest.StartsWith('"');
            var length = isQuoted ? EndOfQuoted(rest) : rest.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma ? comma : rest.Length;
            yield return (isQuoted ? Unquoted(rest[..length]) : rest[..length], isQuoted);
            rest = rest[length..];
            if (rest.Length == 0)
            {
                yield break;
            }
        }
    }

    /// <summary>The index of the comma after the closing quote, or the end; what is left open reaches to the end.</summary>
    private static int EndOfQuoted(string text)
    {
        var isOpen = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ',' && !isOpen)
            {
                return i;
            }

            isOpen ^= text[i] == '"';
        }

        return text.Length;
    }

    private static string Unquoted(string text) =>
        (text.Length > 1 && text.EndsWith('"') ? text[1..^1] : text[1..]).Replace("\"\"", "\"", StringComparison.Ordinal);
}
