using SlaApi.Domain.Handovers;
using static SlaApi.Domain.Handovers.EventType;

namespace SlaApi.Domain.Tests.Handovers;

/// <summary>State, decision and amount as the contract defines them, looked up again for each question. Shares nothing with the engine.</summary>
internal static class SlowDerivation
{
    /// <param name="round">The events that count of the current round, in order.</param>
    public static HandoverState State(List<HandoverEvent> round)
    {
        if (round.Exists(e => e.Type is Withdrawn or Merged))
        {
            return HandoverState.Withdrawn;
        }

        var overturned = Overturning(round) >= 0;
        var last = round.FindLastIndex(e => e.Type is Disqualified or Recycled or Won or Lost || (e.Type == Rejected && !overturned));
        var accepted = Math.Max(Overturning(round), round.FindIndex(e => e.Type == Accepted));
        if (last < 0 || (round[last].Type == Disqualified && accepted > last))
        {
            return accepted >= 0 ? HandoverState.Accepted : HandoverState.Open;
        }

        return Enum.Parse<HandoverState>(round[last].Type.ToString());
    }

    public static Decision? Decision(List<HandoverEvent> round) =>
        Overturning(round) >= 0 || round.Exists(e => e.Type == Accepted) ? Domain.Handovers.Decision.Accepted
        : round.Exists(e => e.Type == Rejected) ? Domain.Handovers.Decision.Rejected
        : null;

    public static Money? Amount(List<HandoverEvent> round)
    {
        var won = round.FindIndex(e => e.Type == Won);
        var amount = won < 0 ? null
            : (round.Skip(won).LastOrDefault(e => e.Type == ReportedBack && e.Description.Amount is not null) ?? round[won]).Description.Amount;
        return amount?.AmountMinor == 0 ? null : amount;
    }

    /// <param name="all">The events that count of all rounds, in order.</param>
    public static bool EverAccepted(List<HandoverEvent> all)
    {
        if (all.Exists(e => e.Type is Accepted or Won or Lost))
        {
            return true;
        }

        var begin = 0;
        foreach (var end in all.Select((e, i) => (e, i)).Where(p => p.e.Type == Reopened).Select(p => p.i).Append(all.Count).ToList())
        {
            if (Overturning(all[begin..end]) >= 0)
            {
                return true;
            }

            begin = end;
        }

        return false;
    }

    /// <summary>The contest decision that undid the rejection of the round; -1 for none.</summary>
    private static int Overturning(List<HandoverEvent> round) => round.FindIndex(e => e.Type == Rejected) is >= 0 and var rejected
        ? round.FindIndex(rejected, e => e.Type == ContestDecided && e.Description.Outcome == ContestOutcome.Overturned)
        : -1;
}
