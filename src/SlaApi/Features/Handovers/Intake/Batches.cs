using FluentValidation;
using SlaApi.Http.Problems;
using SlaApi.Json;

namespace SlaApi.Features.Handovers;

/// <summary>The outcome of each item, in the order they were sent.</summary>
public sealed record BatchAnswer(IReadOnlyList<BatchItem> Items);

/// <summary>The outcome of one item.</summary>
/// <param name="Index">Its place in the request, from 0.</param>
/// <param name="Status">The HTTP status it would have had by itself.</param>
/// <param name="Id">The id of what was created or found.</param>
/// <param name="Problem">Why it was refused.</param>
public sealed record BatchItem(int Index, int Status, Guid? Id, Problem? Problem)
{
    internal static BatchItem Of(int index, Outcome<Guid> outcome) =>
        outcome.Refused is { } refused ? Refused(index, refused) : new(index, outcome.Created ? 201 : 200, outcome.Value, null);

    internal static BatchItem Refused(int index, Exception refused)
    {
        var problem = ProblemWriter.Of(refused, "");
        return new BatchItem(index, problem.Status, null, problem);
    }
}

/// <summary>Shared by the batches of handovers and of events.</summary>
internal static class Batches
{
    /// <summary>Records the valid items, all at once, and returns the outcome of every item in its place.</summary>
    /// <param name="items">As they were sent.</param>
    /// <param name="rules">What one item must fulfil.</param>
    /// <param name="record">Records the valid ones; returns an outcome with the id for each.</param>
    public static async Task<BatchAnswer> Answer<T>(
        IReadOnlyList<Item<T>> items, IValidator<T> rules, Func<List<T>, Task<IEnumerable<Outcome<Guid>>>> record) where T : class
    {
        var answers = new BatchItem?[items.Count];
        var valid = new List<(int Index, T Item)>();
        foreach (var (index, item) in items.Index())
        {
            answers[index] = Refusal(index, item, rules);
            if (answers[index] is null)
            {
                valid.Add((index, item.Value!));
            }
        }

        foreach (var ((index, _), outcome) in valid.Zip(await record(valid.ConvertAll(v => v.Item))))
        {
            answers[index] = BatchItem.Of(index, outcome);
        }

        return new BatchAnswer(answers!);
    }

    /// <summary>Why an item is invalid, before anything is looked up; null where it is valid.</summary>
    private static BatchItem? Refusal<T>(int index, Item<T>? item, IValidator<T> rules) where T : class
    {
        if (item?.Value is null)
        {
            return BatchItem.Refused(index, new InvalidRequest([item?.Fault ?? new Fault("", "Ein Objekt wird erwartet.", "An object is expected.")]));
        }

        var result = rules.Validate(item.Value);
        return result.IsValid ? null : BatchItem.Refused(index, new ValidationException(result.Errors));
    }
}
