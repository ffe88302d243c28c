namespace SlaApi.Domain.Agreements;

/// <summary>
/// What a signature still needs: what the agreement asks for and nobody filled in, and members that contradict each other. Optional parts
/// are asked for only once they are begun. A product group need not have a subgroup; what has a safe default (privacy, intake) need not be said.
/// </summary>
public static partial class TermsGaps
{
    /// <summary>All gaps at once, in the order of the sections, pointers from the root of the terms; empty where it can be signed.</summary>
    public static IReadOnlyList<Fault> Of(Terms terms)
    {
        var gaps = new List<Fault>();
        var at = new Place(gaps);

        at["introduction"].Need(terms.Introduction, "Die Einleitung fehlt.", "The introduction is missing.");
        Scope(at["scope"], terms.Scope);
        PartyOf(at["parties"]["marketing"], terms.Parties?.Marketing, "von Marketing", "marketing");
        PartyOf(at["parties"]["sales"], terms.Parties?.Sales, "von Sales", "sales");
        Framework(at["framework"], terms.Framework);
        Definitions(at["definitions"], terms.Definitions ?? []);
        Targets(at["targets"], terms);
        at["metrics"].NeedAny(terms.Metrics, "Nennen Sie mindestens eine Kennzahl.", "Name at least one metric.");
        Responsibility(at["responsibilities"]["marketing"], terms.Responsibilities?.Marketing, "von Marketing", "marketing");
        Responsibility(at["responsibilities"]["sales"], terms.Responsibilities?.Sales, "von Sales", "sales");
        Reporting(at["reporting"], terms.Reporting);
        Review(at["review"], terms.Review);
        Renewal(at["renewal"], terms.Renewal, terms.Scope);
        at["calendar"].Need(terms.Calendar, "Der Kalender mit den Geschäftszeiten fehlt.", "The calendar with the opening hours is missing.");
        Rules(at, terms);
        return gaps;
    }

    private static void Need(this Place at, object? value, string de, string en) =>
        at.SayIf(value is null || (value is string text && Checks.Missing(text)), de, en);

    private static void NeedAny<T>(this Place at, IReadOnlyList<T>? list, string de, string en) => at.SayIf(list is null or { Count: 0 }, de, en);

    /// <param name="de">Whose name: <c>der Vertretung von Sales</c>.</param>
    /// <param name="en">Whose name: <c>the representative of sales</c>.</param>
    private static void NeedPerson(this Place at, Person? person, string de, string en)
    {
        at["name"].Need(person?.Name, $"Der Name {de} fehlt.", $"The name of {en} is missing.");
        at["email"].Need(person?.Email, $"Die E-Mail-Adresse {de} fehlt.", $"The e-mail address of {en} is missing.");
    }

    private static void NeedBoth(this Place at, Text? text, string de, string en)
    {
        at["de"].Need(text?.De, $"{de} auf Deutsch fehlt.", $"{en} in German is missing.");
        at["en"].Need(text?.En, $"{de} auf Englisch fehlt.", $"{en} in English is missing.");
    }
}
