using System.Text.RegularExpressions;

namespace SlaApi.Browser.Tests.Texts;

/// <summary>The C# of a Razor file: where it ends, and the elements inside.</summary>
internal sealed partial class RazorCode(string source, Func<int, int> element)
{
    /// <summary>From an opening bracket to behind its closing one.</summary>
    public int Balanced(int at)
    {
        var close = source[at] switch { '(' => ')', '[' => ']', _ => '}' };
        var startsStatement = source[at] == '{';
        at++;
        while (at < source.Length && source[at] != close)
        {
            var c = source[at];
            if (startsStatement && StartsElement(at))
            {
                at = element(at);
                continue;
            }

            if (c == '@' && at + 1 < source.Length && (source[at + 1] == '<' || source.AsSpan(at).StartsWith("@*")))
            {
                at = source[at + 1] == '<' ? element(at + 1) : source.IndexOf("*@", at, StringComparison.Ordinal) + 2;
                continue;
            }

            startsStatement = c is '{' or '}' or ';' or ':' || (char.IsWhiteSpace(c) && startsStatement);
            at = c switch
            {
                '(' or '[' or '{' => Balanced(at),
                _ => Token(at),
            };
            startsStatement |= c == '{';
        }

        return at + 1;
    }

    /// <summary><c>if (…) { … } else { … }</c> and the like.</summary>
    public int Statement(int at)
    {
        while (true)
        {
            var block = at;
            while (source[block] is not '{')
            {
                block = source[block] is '(' or '[' ? Balanced(block) : Token(block);
            }

            at = Balanced(block);
            var more = Continuation().Match(source, at);
            if (!more.Success)
            {
                return at;
            }

            at += more.Length;
        }
    }

    /// <summary><c>using (</c> is a statement, <c>using System</c> a directive.</summary>
    public bool IsStatement(int at) => source.AsSpan(at).TrimStart(' ').StartsWith("(");

    /// <summary>An implicit expression: a name with its members, calls and indexes.</summary>
    public int Expression(int at)
    {
        var awaited = Awaited().Match(source, at);
        at += awaited.Length;
        var name = Identifier().Match(source, at);
        if (!name.Success)
        {
            return at;
        }

        at += name.Length;
        while (at < source.Length)
        {
            if (source[at] is '(' or '[')
            {
                at = Balanced(at);
            }
            else if (Member().Match(source, at) is { Success: true } member)
            {
                at += member.Length;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private bool StartsElement(int at) =>
        (source[at] == '<' && at + 1 < source.Length && (char.IsAsciiLetter(source[at + 1]) || source.AsSpan(at).StartsWith("<!--")))
        || source.AsSpan(at).StartsWith("@:");

    /// <summary>A string, a character, a comment or one character of anything else.</summary>
    private int Token(int at)
    {
        foreach (var token in new[] { Raw(), Verbatim(), Quoted(), Character(), LineComment(), BlockComment() })
        {
            if (token.Match(source, at) is { Success: true } found)
            {
                return at + found.Length;
            }
        }

        return at + 1;
    }

    [GeneratedRegex("\\G\\$*\"\"\".*?\"\"\"", RegexOptions.Singleline)]
    private static partial Regex Raw();

    [GeneratedRegex("\\G(@\\$?|\\$@)\"([^\"]|\"\")*\"")]
    private static partial Regex Verbatim();

    [GeneratedRegex("""\G\$?"(\\.|[^"\\])*"(u8)?""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\G'(\\.[^']*|[^'\\])'")]
    private static partial Regex Character();

    [GeneratedRegex(@"\G//[^\n]*")]
    private static partial Regex LineComment();

    [GeneratedRegex(@"\G/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex BlockComment();

    [GeneratedRegex(@"\G\s*(else\s+if|else|catch|finally|while)\b")]
    private static partial Regex Continuation();

    [GeneratedRegex(@"\Gawait\s+")]
    private static partial Regex Awaited();

    [GeneratedRegex(@"\G[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\G(\?|!)?\.[A-Za-z_][A-Za-z0-9_]*|\G!(?=[\[(.])|\G\?(?=\[)")]
    private static partial Regex Member();
}
