using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Agreements;

/// <summary>The gaps of section 6. A share, a ratio or an indicator may do without a period; so much per period may not.</summary>
public static partial class TermsGaps
{
    private static void Targets(Place at, Terms terms)
    {
        at.NeedAny(terms.Targets, "Vereinbaren Sie mindestens ein Ziel.", "Agree on at least one target.");
        foreach (var (index, target) in (terms.Targets ?? []).Index())
        {
            var place = at[index];
            place["key"].Need(target.Key);
            place["party"].Need(target.Party, "Legen Sie fest, wer das Ziel schuldet.", "Say who owes this target.");
            place["calendar"].SayIf(
                !Checks.Missing(target.Calendar) && terms.Calendars?.ContainsKey(target.Calendar!) != true,
                "Diesen Kalender gibt es in der Vereinbarung nicht.", "The agreement has no such calendar.");
            OfKind(place, target);
            Reach(place["within"], target, terms);
        }
    }

    // No clock looks further than five years, and how far so many open hours reach only the calendar knows.
    private static void Reach(Place at, Target target, Terms terms)
    {
        var within = (target as ResponseTarget)?.Within ?? (target as CadenceTarget)?.Within;
        var calendar = Checks.Missing(target.Calendar) ? terms.Calendar : terms.Calendars?.GetValueOrDefault(target.Calendar!);
        if (within is null || calendar is null || terms.Scope?.ValidFrom is not { } from || CalendarFaults.Of(calendar).Count > 0)
        {
            return;
        }

        var opening = BusinessCalendar.From(calendar);
        try
        {
            new CountedTime(opening, []).Deadline(from.StartIn(opening.Zone), within);
        }
        catch (Refusal unreachable)
        {
            at.Say(unreachable.Sentence.De, unreachable.Sentence.En);
        }
    }

    private static void OfKind(Place at, Target target)
    {
        switch (target)
        {
            case VolumeTarget volume:
                at["stage"].Need(volume.Stage);
                at["amount"].Need(volume.Amount);
                at["per"].Need(volume.Per);
                at["counts"].Need(
                    volume.Counts, "Legen Sie fest, ob angenommene oder alle übergebenen Leads zählen.",
                    "Say whether accepted or all handed over leads count.");
                break;
            case AmountTarget amount:
                at["metric"].Need(amount.Metric);
                at["atLeast"].Need(amount.AtLeast);
                at["atLeast"]["currency"].SayIf(amount.AtLeast is { } money && Checks.Missing(money.Currency),
                    "Die Währung des Betrags fehlt.", "The currency of the amount is missing.");
                at["per"].Need(amount.Per);
                break;
            case ResponseTarget response:
                Response(at, response);
                break;
            case CadenceTarget cadence:
                at["attempts"].Need(cadence.Attempts);
                at["within"].Need(cadence.Within);
                at["share"].Need(cadence.Share);
                break;
            case RatioTarget ratio:
                at["metric"].Need(ratio.Metric);
                Bounds(at, ratio.AtLeast, ratio.AtMost);
                break;
            case IndicatorTarget indicator:
                at["indicator"].Need(indicator.Indicator);
                at["aggregate"].Need(
                    indicator.Aggregate, "Legen Sie fest, wie die Messwerte zusammengefasst werden.", "Say how the readings are put together.");
                Bounds(at, indicator.AtLeast, indicator.AtMost);
                break;
        }
    }

    private static void Response(Place at, ResponseTarget response)
    {
        at["startsOn"].Need(response.StartsOn, "Legen Sie fest, womit die Frist beginnt.", "Say what starts the clock.");
        at["stopsOn"].Need(response.StopsOn, "Legen Sie fest, womit die Frist endet.", "Say what stops the clock.");
        Pair(at["stopsOn"], response);
        at["startStage"].NeedIf(response.StartsOn == Moment.StageReached && Checks.Missing(response.StartStage));
        at["stopStage"].NeedIf(response.StopsOn == Moment.StageReached && Checks.Missing(response.StopStage));
        at["within"].Need(response.Within);
        at["share"].Need(response.Share);
    }

    // Two stages reached are two moments, where the stages differ.
    private static void Pair(Place at, ResponseTarget response)
    {
        if (response is not { StartsOn: { } start, StopsOn: { } stop })
        {
            return;
        }

        at.SayIf(
            start == stop && (start != Moment.StageReached || (!Checks.Missing(response.StartStage) && response.StartStage == response.StopStage)),
            "Die Frist muss mit etwas anderem enden, als sie beginnt.", "The clock must stop on something else than it starts on.");
        at.SayIf(
            OfRequest(start) != OfRequest(stop),
            "Beginn und Ende müssen beide zu einer Lead-Übergabe oder beide zu einer Anfrage gehören.",
            "Start and stop must both belong to a handover, or both to a request.");
    }

    private static bool OfRequest(Moment moment) => moment is Moment.Requested or Moment.Acknowledged or Moment.Resolved;

    private static void Bounds(Place at, decimal? atLeast, decimal? atMost)
    {
        at["atLeast"].SayIf(
            atLeast is null && atMost is null, "Nennen Sie einen Mindest- oder einen Höchstwert.", "Give a least or a greatest value.");
        at["atMost"].SayIf(atMost < atLeast, "Höchstens liegt unter Mindestens.", "At most is below at least.");
    }
}
