namespace SlaApi.Domain.Agreements;

/// <summary>
/// What a signature still needs: required members that are missing, and members that contradict each other. Optional parts
/// are required only once they are begun. A product subgroup is optional, and so is what has a safe default (privacy, intake).
/// </summary>
public static partial class TermsGaps
{
    /// <summary>All gaps at once, in the order of the sections, pointers from the root of the terms; empty where it can be signed.</summary>
    public static IReadOnlyList<Fault> Of(Terms terms)
    {
        var gaps = new List<Fault>();
        var at = new Place(gaps);

        at["introduction"].Need(terms.Introduction);
        Scope(at["scope"], terms.Scope);
        PartyOf(at["parties"]["marketing"], terms.Parties?.Marketing);
        PartyOf(at["parties"]["sales"], terms.Parties?.Sales);
        Framework(at["framework"], terms.Framework);
        Definitions(at["definitions"], terms.Definitions ?? []);
        Targets(at["targets"], terms);
        at["metrics"].NeedAny(terms.Metrics, "Nennen Sie mindestens eine Kennzahl.", "Name at least one metric.");
        Responsibility(at["responsibilities"]["marketing"], terms.Responsibilities?.Marketing);
        Responsibility(at["responsibilities"]["sales"], terms.Responsibilities?.Sales);
        Reporting(at["reporting"], terms.Reporting);
        Review(at["review"], terms.Review);
        Renewal(at["renewal"], terms.Renewal, terms.Scope);
        at["calendar"].Need(terms.Calendar);
        Rules(at, terms);
        NotAvailable(at, terms);
        return gaps;
    }

    /// <summary>A member that has to be filled in; where it is not, the sentence names it.</summary>
    private static void Need(this Place at, object? value) =>
        at.NeedIf(value is null || (value is string text && Checks.Missing(text)));

    private static void NeedIf(this Place at, bool missing) => at.SayIf(missing, $"Angabe fehlt: {at.Name.De}.", $"Missing: {at.Name.En}.");

    private static void Need(this Place at, object? value, string de, string en) => at.SayIf(value is null, de, en);

    private static void NeedAny<T>(this Place at, IReadOnlyList<T>? list, string de, string en) => at.SayIf(list is null or { Count: 0 }, de, en);

    private static void NeedPerson(this Place at, Person? person)
    {
        at["name"].Need(person?.Name);
        at["email"].Need(person?.Email);
    }

    private static void NeedBoth(this Place at, Text? text)
    {
        at["de"].SayIf(Checks.Missing(text?.De), $"Angabe fehlt: {at.Name.De} (Deutsch).", $"Missing: {at.Name.En} (German).");
        at["en"].SayIf(Checks.Missing(text?.En), $"Angabe fehlt: {at.Name.De} (Englisch).", $"Missing: {at.Name.En} (English).");
    }
}
