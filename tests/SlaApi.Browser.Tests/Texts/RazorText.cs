using System.Text.RegularExpressions;

namespace SlaApi.Browser.Tests.Texts;

/// <summary>
/// Literal words of a Razor file: text between tags, and attributes that people read or hear, each with its line. Code and <c>@</c> expressions are skipped.
/// </summary>
internal sealed partial class RazorText
{
    private static readonly string[] Read =
        ["alt", "aria-description", "aria-label", "aria-roledescription", "aria-valuetext", "caption", "confirm", "heading", "hint",
            "label", "message", "placeholder", "summary", "text", "title"];

    private static readonly string[] Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    private static readonly string[] LineDirectives =
        ["addTagHelper", "attribute", "implements", "inherits", "inject", "layout", "model", "namespace", "page",
            "removeTagHelper", "tagHelperPrefix", "typeparam"];

    private static readonly string[] Statements = ["if", "for", "foreach", "while", "switch", "using", "lock", "try", "do"];

    private readonly RazorCode _code;
    private readonly string _source;
    private readonly List<(int Line, string Text)> _found = [];

    private RazorText(string source)
    {
        _source = source;
        _code = new RazorCode(source, Element);
    }

    public static IReadOnlyList<(int Line, string Text)> Of(string source)
    {
        var reader = new RazorText(source);
        reader.Markup(0, inBlock: false);
        return reader._found;
    }

    /// <summary>Markup until the end, or in a section's block until its closing brace; where it ends.</summary>
    private int Markup(int at, bool inBlock)
    {
        while (at < _source.Length && !(inBlock && _source[at] == '}'))
        {
            at = _source[at] switch
            {
                '<' => Tag(at, out _, out _),
                '@' => Transition(at),
                _ => Text(at, inBlock),
            };
        }

        return at;
    }

    /// <summary>An element in code, from its tag to its end.</summary>
    private int Element(int at)
    {
        if (_source[at] == '@')
        {
            var end = _source.IndexOf('\n', at);
            end = end < 0 ? _source.Length : end;
            for (at += 2; at < end;)
            {
                at = _source[at] switch { '<' => Tag(at, out _, out _), '@' => Transition(at), _ => Text(at, inBlock: false, end) };
            }

            return at;
        }

        var depth = 0;
        do
        {
            if (_source[at] == '<')
            {
                at = Tag(at, out var opens, out var closes);
                depth += opens ? 1 : closes ? -1 : 0;
            }
            else
            {
                at = _source[at] == '@' ? Transition(at) : Text(at, inBlock: false);
            }
        }
        while (depth > 0 && at < _source.Length);
        return at;
    }

    private int Text(int at, bool inBlock, int? until = null)
    {
        var end = at;
        while (end < (until ?? _source.Length) && _source[end] is not ('<' or '@') && !(inBlock && _source[end] == '}'))
        {
            end++;
        }

        Note(at, _source[at..end]);
        return end;
    }

    private void Note(int at, string text)
    {
        if (System.Net.WebUtility.HtmlDecode(text).Any(char.IsLetter))
        {
            at += text.Length - text.TrimStart().Length;
            _found.Add((1 + _source.AsSpan(0, at).Count('\n'), Spaces().Replace(text.Trim(), " ")));
        }
    }

    /// <summary>A tag, its attributes and, for scripts and styles, its content.</summary>
    private int Tag(int at, out bool opens, out bool closes)
    {
        opens = closes = false;
        if (_source.AsSpan(at).StartsWith("<!--"))
        {
            return After("-->", at);
        }

        closes = at + 1 < _source.Length && _source[at + 1] == '/';
        var name = Name().Match(_source, at + (closes ? 2 : 1)).Value;
        if (name.Length == 0 && !closes)
        {
            return _source.AsSpan(at).StartsWith("<!") ? After(">", at) : at + 1;
        }

        at += name.Length + (closes ? 2 : 1);
        while (at < _source.Length && _source[at] is not '>' && !_source.AsSpan(at).StartsWith("/>"))
        {
            at = Attribute(at);
        }

        var selfClosed = at < _source.Length && _source[at] == '/';
        opens = !closes && !selfClosed && !Void.Contains(name);
        at += selfClosed ? 2 : 1;
        if (opens && name is "script" or "style")
        {
            opens = false;
            return After($"</{name}>", at);
        }

        return at;
    }

    private int Attribute(int at)
    {
        if (_source[at] == '@')
        {
            return Transition(at);
        }

        var name = AttributeName().Match(_source, at).Value;
        if (name.Length == 0)
        {
            return at + 1;
        }

        at += name.Length;
        if (at >= _source.Length || _source[at] != '=')
        {
            return at;
        }

        at++;
        if (at < _source.Length && _source[at] is '"' or '\'')
        {
            var quote = _source[at++];
            while (at < _source.Length && _source[at] != quote)
            {
                if (_source[at] == '@')
                {
                    at = Transition(at);
                    continue;
                }

                var end = _source.IndexOfAny([quote, '@'], at);
                end = end < 0 ? _source.Length : end;
                if (Read.Contains(name))
                {
                    Note(at, _source[at..end]);
                }

                at = end;
            }

            return at + 1;
        }

        return at;
    }

    /// <summary>What follows an <c>@</c>: a comment, a directive, a block, a statement or an expression.</summary>
    private int Transition(int at)
    {
        var next = at + 1 < _source.Length ? _source[at + 1] : ' ';
        if (next is '*')
        {
            return After("*@", at + 2);
        }

        if (next is '@')
        {
            return at + 2;
        }

        if (next is '{' or '(')
        {
            return _code.Balanced(at + 1);
        }

        var word = Name().Match(_source, at + 1).Value;
        if (word is "functions" or "code")
        {
            return _code.Balanced(_source.IndexOf('{', at));
        }

        if (word == "section")
        {
            return Markup(_source.IndexOf('{', at) + 1, inBlock: true) + 1;
        }

        if (LineDirectives.Contains(word) || (word == "using" && !_code.IsStatement(at + 1 + word.Length)))
        {
            return After("\n", at);
        }

        return Statements.Contains(word) ? _code.Statement(at + 1) : _code.Expression(at + 1);
    }

    private int After(string end, int at)
    {
        var found = _source.IndexOf(end, at, StringComparison.Ordinal);
        return found < 0 ? _source.Length : found + end.Length;
    }

    [GeneratedRegex(@"\G[A-Za-z][A-Za-z0-9-]*")]
    private static partial Regex Name();

    [GeneratedRegex(@"\G[A-Za-z:_][A-Za-z0-9:_.-]*")]
    private static partial Regex AttributeName();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
