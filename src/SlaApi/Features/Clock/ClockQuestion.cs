using System.ComponentModel.DataAnnotations;
using SlaApi.Domain.Clock;

namespace SlaApi.Features.Clock;

/// <summary>The input of both calculators: a calendar and the time that does not count.</summary>
/// <typeparam name="TItem">One item of the request.</typeparam>
public abstract record ClockQuestion<TItem> where TItem : class
{
    private const int MaxItems = 1000;

    // The years a calendar keeps once they are computed; for others every item would compute them again.
    private const int FirstYear = 1970, LastYear = 2169;

    /// <summary>Opening hours in the shape of <c>terms.calendar</c>.</summary>
    [Required] public CalendarTerms? Calendar { get; init; }

    /// <summary>Time that does not count, at most 1000 stretches, in any order; also subtracted from calendar units.</summary>
    public IReadOnlyList<ExcludedTime>? Exclusions { get; init; }

    /// <summary>1 to 1000. One invalid item refuses the whole request.</summary>
    [Required] public IReadOnlyList<TItem>? Items { get; init; }

    /// <summary>The calendar, built once for all items.</summary>
    internal CountedTime Time() => new(
        BusinessCalendar.From(Calendar!), [.. (Exclusions ?? []).Select(e => new Stoppage(e.From!.Value, e.To!.Value, StoppageKind.Excluded))]);

    /// <summary>Every fault of the request, including those of its items.</summary>
    internal IEnumerable<Fault> Faults() =>
        [.. CalendarFaults.Of(Calendar!).Select(f => f.Under("/calendar")), .. Each("/exclusions", 0, Exclusions ?? [], OfExclusion),
            .. Each("/items", 1, Items, OfItem)];

    /// <summary>What is wrong with one item, pointers from the item.</summary>
    internal abstract IEnumerable<Fault> OfItem(TItem item);

    /// <summary>A moment the calculators can count from or to.</summary>
    private protected static IEnumerable<Fault> OfMoment(string pointer, Instant? at) =>
        at is not { } given ? [Missing(pointer)]
            : given.InUtc().Year is >= FirstYear and <= LastYear ? []
            : [new Fault(pointer, $"Erwartet wird ein Zeitpunkt von {FirstYear} bis {LastYear}.", $"An instant from {FirstYear} to {LastYear} is expected.")];

    private protected static Fault Missing(string pointer) => new(pointer, "Hier fehlt eine Angabe.", "A value is missing here.");

    private static IEnumerable<Fault> OfExclusion(ExcludedTime exclusion)
    {
        if (exclusion.From is null)
        {
            yield return Missing("/from");
        }

        if (exclusion.To is null)
        {
            yield return Missing("/to");
        }
        else if (exclusion.To <= exclusion.From)
        {
            yield return new Fault("/to", "Das Ende muss nach dem Anfang liegen.", "The end must be after the beginning.");
        }
    }

    private static IEnumerable<Fault> Each<T>(string pointer, int least, IReadOnlyList<T>? list, Func<T, IEnumerable<Fault>> faults) where T : class =>
        list is null ? [Missing(pointer)]
            : list.Count < least || list.Count > MaxItems ? [new Fault(pointer, $"Erlaubt sind {least} bis {MaxItems}.", $"{least} to {MaxItems} are allowed.")]
            : list.Index().SelectMany(e => (e.Item is null ? [Missing("")] : faults(e.Item)).Select(f => f.Under($"{pointer}/{e.Index}")));
}

/// <summary>Time that does not count: [from, to).</summary>
public sealed record ExcludedTime
{
    [Required] public Instant? From { get; init; }

    /// <summary>After <c>from</c>.</summary>
    [Required] public Instant? To { get; init; }
}
