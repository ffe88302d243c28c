using FluentValidation;
using SlaApi.Http.Json;
using SlaApi.Http.Problems;

namespace SlaApi.Features.Handovers;

/// <summary>What became of each item, in the order they were sent.</summary>
public sealed record BatchAnswer(IReadOnlyList<BatchItem> Items);

/// <summary>What became of one item.</summary>
/// <param name="Index">Its place in the request, from 0.</param>
/// <param name="Status">The HTTP status it would have had by itself.</param>
/// <param name="Id">What was made or found.</param>
/// <param name="Problem">Why it was refused.</param>
public sealed record BatchItem(int Index, int Status, Guid? Id, Problem? Problem)
{
    internal static BatchItem Refused(int index, Exception refused)
    {
        var problem = ProblemWriter.Of(refused, "");
        return new BatchItem(index, problem.Status, null, problem);
    }
}

/// <summary>What batches share.</summary>
internal static class Batches
{
    /// <summary>Why an item can not be taken, before anything is looked up; null where it can.</summary>
    public static BatchItem? Refusal<T>(int index, Item<T>? item, IValidator<T> rules) where T : class
    {
        if (item?.Value is null)
        {
            return BatchItem.Refused(index, new InvalidRequest([item?.Fault ?? new Fault("", "Ein Objekt wird erwartet.", "An object is expected.")]));
        }

        var result = rules.Validate(item.Value);
        return result.IsValid ? null : BatchItem.Refused(index, new ValidationException(result.Errors));
    }
}
