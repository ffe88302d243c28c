using System.Text.RegularExpressions;

namespace SlaApi.Browser.Tests.Texts;

/// <summary>
/// The texts of the admin as its source has them, as in <c>T["Deutsch", "English"]</c> and <c>new("Deutsch", "English")</c>, and the check for
/// texts of a page in the wrong language.
/// </summary>
internal sealed partial class TextPairs
{
    /// <summary>Each language is shown by its own name.</summary>
    private static readonly HashSet<string> OwnNames = Admin.Language.All.Select(l => l.Name).ToHashSet();

    private readonly Wording _german;
    private readonly Wording _english;

    public TextPairs(IEnumerable<string> sources)
    {
        var pairs = sources.SelectMany(s => Pair().Matches(s)).Select(m => (De: m.Groups["de"].Value, En: m.Groups["en"].Value))
            .Where(p => p.De.Any(char.IsLetter) && p.En.Any(char.IsLetter)).Distinct().ToList();
        Count = pairs.Count;
        _german = new Wording(pairs.SelectMany(p => new[] { p.De, Swiss(p.De) }), pairs.Select(p => p.En));
        _english = new Wording(pairs.Select(p => p.En), pairs.SelectMany(p => new[] { p.De, Swiss(p.De) }));
    }

    /// <summary>
    /// All texts the pages can show: their own, those of <c>Admin/Words</c>, the faults and refusals of every message, the names of the terms.
    /// </summary>
    public static TextPairs OfAdmin { get; } =
        new(Repository.Files("src", ".cs", ".cshtml").Select(f => (Name: f, Source: File.ReadAllText(Path.Combine(Repository.Root, f))))
            .Select(f => IsWording(f.Name) ? f.Source : Elsewhere().Replace(f.Source, "")));

    /// <summary>Files whose string pairs are texts in two languages.</summary>
    private static bool IsWording(string file) =>
        new[] { "/Admin/", "/SectionTitles.cs", "/Terms/Names/", "/Terms/HandoverFields.cs", "/DescriptionMembers.cs", "/Metrics/" }
            .Any(part => file.Contains(part, StringComparison.Ordinal));

    public int Count { get; }

    /// <summary>The texts of a page that are in the other language.</summary>
    /// <param name="data">Entered data, in any language.</param>
    public IReadOnlyList<string> Faults(string language, IEnumerable<string> texts, IReadOnlySet<string>? data = null)
    {
        var wrong = language.StartsWith("de", StringComparison.Ordinal) ? _english : _german;
        return [.. texts.Distinct()
            .Where(t => wrong.Alone(t) && !OwnNames.Contains(t) && data?.Contains(t) != true).Select(t => $"untranslated under {language}: {t}")];
    }

    private static string Swiss(string text) => text.Replace("ß", "ss", StringComparison.Ordinal).Replace("innerhalb", "innert", StringComparison.Ordinal);

    [GeneratedRegex("""\b(T\[|t\[|new(\s+Text)?\(|(Fault|Refusal|Of)\(\s*("[^"]*"|[A-Za-z.]+)\s*,(\s*\d+,)?"""
        + """(\s*"[^"]*",\s*"[^"]*",)?)\s*\$?"(?<de>(\\.|[^"\\])*)"\s*,\s*\$?"(?<en>(\\.|[^"\\])*)"(?=\s*[\]),])""")]
    private static partial Regex Pair();

    /// <summary>Outside of the admin, a pair of strings need not be a text in two languages.</summary>
    [GeneratedRegex(@"\bnew\(")]
    private static partial Regex Elsewhere();

    /// <summary>The texts that only this language has; placeholders match anything.</summary>
    private sealed partial class Wording
    {
        private readonly HashSet<string> _plain;
        private readonly List<Regex> _filled;

        public Wording(IEnumerable<string> own, IEnumerable<string> other)
        {
            var alone = own.Except(other).Select(Regex.Unescape).ToList();
            _plain = [.. alone.Where(t => !Hole().IsMatch(t))];
            // A pattern with too little fixed text, or only text that both languages share, would match anything.
            _filled = [.. alone
                .Where(t => Hole().IsMatch(t) && Hole().Replace(t, "").Replace("Version", "", StringComparison.OrdinalIgnoreCase).Count(char.IsLetter) >= 6)
                .Select(t => new Regex("^" + string.Join(".+", Hole().Split(t).Select(Regex.Escape)) + "$"))];
        }

        public bool Alone(string text) => _plain.Contains(text) || _filled.Any(f => f.IsMatch(text));

        [GeneratedRegex(@"\{[^{}]*\}")]
        private static partial Regex Hole();
    }
}
