namespace SlaApi.Features.Clock;

/// <summary>Answers every item, or none.</summary>
internal static class ClockAnswers
{
    private const string OutOfRange = "deadline-out-of-range";

    /// <exception cref="Refusal"><c>deadline-out-of-range</c> with the places of all items that are.</exception>
    public static IReadOnlyList<TAnswer> Of<TItem, TAnswer>(IReadOnlyList<TItem> items, Func<TItem, TAnswer> answer)
    {
        var answers = new List<TAnswer>(items.Count);
        var faults = new List<Fault>();
        foreach (var (index, item) in items.Index())
        {
            try
            {
                answers.Add(answer(item));
            }
            catch (Refusal refusal) when (refusal.Code == OutOfRange)
            {
                faults.Add(new Fault($"/items/{index}", refusal.Sentence));
            }
        }

        return faults.Count == 0 ? answers : throw new Refusal(OutOfRange, faults[0].Detail, faults);
    }
}
