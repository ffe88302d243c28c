using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>The eleven sections in words, as far as they are more than a list of their members.</summary>
internal static class DocumentParts
{
    public static IReadOnlyList<DocumentPart> Scope(ScopeTerms? scope, FactList facts, Language t)
    {
        if (scope is not { ValidFrom: { } from, ValidUntil: { } until })
        {
            return [new(null, null, facts.AddSection("scope").All)];
        }

        facts.Add(new Text("Laufzeit", "Term"), t[$"{t.Day(from)} bis {t.Day(until)}", $"{t.Day(from)} to {t.Day(until)}"]);
        foreach (var member in TermsCatalogue.SingleIn("scope").Where(m => m.Pattern is not ("scope/validFrom" or "scope/validUntil")))
        {
            facts.Add(member.Pattern);
        }

        return [new(null, null, facts.All)];
    }

    public static DocumentPart PartyOf(string party, Terms terms, FactList facts, Language t)
    {
        var own = party == "marketing" ? terms.Parties?.Marketing : terms.Parties?.Sales;
        return new(Function(terms, party == "marketing" ? Party.Marketing : Party.Sales, t), null, facts
            .Add($"parties/{party}/representative", Mailbox(own?.Representative))
            .Add($"parties/{party}/provider", own?.Provider?.Name)
            .Add($"parties/{party}/provider/contractReference").All);
    }

    public static IReadOnlyList<DocumentPart> Framework(FrameworkTerms? framework, FactList facts) =>
    [
        new(null, null, facts.AddSection("framework")
            .Add("framework/annexes", string.Join("\n", (framework?.Annexes ?? []).Select(a => a.Name))).All),
    ];

    public static DocumentPart Definition(Definition definition, Language t)
    {
        var stages = definition.Conversion is { FromStage: { } from, ToStage: { } to }
            ? t[$"von {t[Words.OfStage(from)]} zu {t[Words.OfStage(to)]}", $"from {t[Words.OfStage(from)]} to {t[Words.OfStage(to)]}"]
            : null;
        return new(
            definition.Label is { } label ? t[label] : definition.Term, definition.Text is { } text ? t[text] : null, new FactList(t)
                .Add("definitions/*/criterion", definition.Criterion is { } criterion ? CriterionWords.Of(criterion, t) : null)
                .Add("definitions/*/conversion", stages)
                .Add("definitions/*/conversion/window", definition.Conversion?.Window is { } window ? Words.Of(window, t) : null).All);
    }

    public static IReadOnlyList<DocumentPart> Metrics(IReadOnlyList<string>? metrics, Language t) => metrics is { Count: > 0 }
        ? [new(null, string.Join("\n", metrics.Select(m => "– " + t[Words.OfMetric(m)]).Prepend(t["Als Nachweis zählen:", "Proof is given by:"])), [])]
        : [];

    public static DocumentPart Responsibility(string party, Terms terms, Language t)
    {
        var (side, own) = party == "marketing"
            ? (Party.Marketing, terms.Responsibilities?.Marketing)
            : (Party.Sales, terms.Responsibilities?.Sales);
        return new(Function(terms, side, t), null, new FactList(t)
            .Add($"responsibilities/{party}/responsible", Mailbox(own?.Responsible))
            .Add($"responsibilities/{party}/deputy", Mailbox(own?.Deputy)).All);
    }

    public static IReadOnlyList<DocumentPart> Reporting(ReportingTerms? reporting, FactList facts, Language t) =>
    [
        new(null, null, facts.AddSection("reporting").Add("reporting/recipients", string.Join("\n", (reporting?.Recipients ?? [])
            .Select(r => Mailbox(r.Name, r.Email) + (r.Level is { } level ? $", {t[Words.Of(level)]}" : "")))).All),
    ];

    /// <summary>The name the agreement gives the function of a party.</summary>
    public static string Function(Terms terms, Party party, Language t) =>
        (party == Party.Marketing ? terms.Parties?.Marketing : terms.Parties?.Sales)?.Function is { Length: > 0 } own ? own : t[Words.Of(party)];

    public static string? Mailbox(Person? person) => person is null ? null : Mailbox(person.Name, person.Email);

    private static string Mailbox(string? name, string? email) => email is null ? name ?? "" : name is null ? email : $"{name} ({email})";
}
