using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Agreements;

/// <summary>
/// What cannot be stored even in a draft: values out of range, forms that are none, names that occur twice. What is merely missing, and what
/// contradicts another member, are gaps: see <see cref="TermsGaps"/>.
/// </summary>
public static partial class TermsFaults
{
    private const int Few = 50;
    private const int Many = 200;

    /// <summary>All faults at once, pointers from the root of the terms; empty where the terms can be stored.</summary>
    public static IReadOnlyList<Fault> Of(Terms terms)
    {
        var faults = new List<Fault>();
        var at = new Place(faults);

        at["introduction"].Prose(terms.Introduction);
        Scope(at["scope"], terms.Scope);
        PartyOf(at["parties"]["marketing"], terms.Parties?.Marketing);
        PartyOf(at["parties"]["sales"], terms.Parties?.Sales);
        Framework(at["framework"], terms.Framework);
        at["definitions"].Each(terms.Definitions, Many, Definition);
        at["definitions"].Distinct(terms.Definitions, d => d.Term, "term");
        at["targets"].Each(terms.Targets, Many, Target);
        at["targets"].Distinct(terms.Targets, t => t.Key, "key");
        at["metrics"].Each(terms.Metrics, Many, Checks.Key);
        at["metrics"].Distinct(terms.Metrics, m => m);
        Responsibility(at["responsibilities"]["marketing"], terms.Responsibilities?.Marketing);
        Responsibility(at["responsibilities"]["sales"], terms.Responsibilities?.Sales);
        Reporting(at["reporting"], terms.Reporting);
        at["review"]["firstOn"].Date(terms.Review?.FirstOn);
        at["review"]["durationMinutes"].Between(terms.Review?.DurationMinutes, 1, 1440);
        at["renewal"]["renewOn"].Date(terms.Renewal?.RenewOn);
        at["renewal"]["noticeOn"].Date(terms.Renewal?.NoticeOn);
        Calendars(at, terms);
        Rules(at, terms);
        return faults;
    }

    private static void Calendars(Place at, Terms terms)
    {
        if (terms.Calendar is { } calendar)
        {
            at["calendar"].Take(CalendarFaults.Of(calendar));
        }

        var further = terms.Calendars ?? new Dictionary<string, CalendarTerms>();
        at["calendars"].SayIf(further.Count > Few, $"Das sind zu viele: höchstens {Few}.", $"These are too many: at most {Few}.");
        foreach (var (key, named) in further.Take(Few))
        {
            var place = at["calendars"][key];
            place.SayIf(Checks.Missing(key), "Der Kalender braucht einen Schlüssel.", "The calendar needs a key.");
            place.Key(key);
            place.Take(CalendarFaults.Of(named));
        }
    }
}
