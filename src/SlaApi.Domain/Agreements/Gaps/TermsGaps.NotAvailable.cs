namespace SlaApi.Domain.Agreements;

/// <summary>What terms can already hold and nothing yet acts on: it cannot be signed, so that no signature promises what does not happen.</summary>
public static partial class TermsGaps
{
    /// <summary>Of the terms, by pointer; what becomes available loses its line.</summary>
    private static readonly (string Member, Func<Terms, bool> Uses)[] NotYet =
    [
        ("legalReview", t => t.LegalReview?.Required == true),
        ("assignment", t => t.Assignment?.Mode == AssignmentMode.RoundRobin),
    ];

    /// <summary>Of one target.</summary>
    private static readonly (string Member, Func<Target, bool> Uses)[] NotYetOfTargets =
    [
        ("kind", t => t is IndicatorTarget),
        ("subject", t => t is ResponseTarget { Subject: TargetSubject.Request }),
        ("onSilence", t => t is ResponseTarget { OnSilence: not null }),
        ("startsOn", t => t is ResponseTarget { StartsOn: { } start } && IsNotYet(start)),
        ("stopsOn", t => t is ResponseTarget { StopsOn: { } stop } && IsNotYet(stop)),
    ];

    private static readonly Text Unavailable = new("Das ist noch nicht verfügbar. Nehmen Sie es heraus.", "This is not available yet. Leave it out.");

    /// <summary>Whether the gap is that nothing acts on the member yet: such terms can be stored, but not submitted.</summary>
    public static bool IsUnavailable(Fault gap) => gap.Detail == Unavailable;

    private static bool IsNotYet(Moment moment) => moment is Moment.Incomplete or Moment.Completed || OfRequest(moment);

    private static void NotAvailable(Place at, Terms terms)
    {
        foreach (var (member, uses) in NotYet)
        {
            SayNotAvailable(at[member], uses(terms));
        }

        foreach (var (index, target) in (terms.Targets ?? []).Index())
        {
            foreach (var (member, uses) in NotYetOfTargets)
            {
                SayNotAvailable(at["targets"][index][member], uses(target));
            }
        }
    }

    private static void SayNotAvailable(Place at, bool isUsed) =>
        at.SayIf(isUsed, Unavailable.De, Unavailable.En);
}
