using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SlaApi.Domain.Clock;
using SlaApi.Messaging;

namespace SlaApi.Features.Clock;

/// <summary>Calculates due instants under a calendar; nothing is stored.</summary>
public sealed record CalculateDeadlines : ClockQuestion<DeadlineItem>, IRequest<Deadlines>
{
    internal override IEnumerable<Fault> OfItem(DeadlineItem item)
    {
        var faults = OfMoment("/start", item.Start);
        return item.Within is { } within ? [.. faults, .. OfWithin(within)] : faults.Append(Missing("/within"));
    }

    private static IEnumerable<Fault> OfWithin(CountedDuration within)
    {
        var least = within.Unit is TimeUnit.BusinessDays or TimeUnit.CalendarDays ? 1 : 0;
        if (within.Value is null)
        {
            yield return Missing("/within/value");
        }
        else if (within.Value < least)
        {
            yield return new Fault("/within/value", $"Mindestens {least}.", $"At least {least}.");
        }

        if (within.Unit is null)
        {
            yield return Missing("/within/unit");
        }
    }
}

/// <summary>When something starts, and within what time it is due.</summary>
public sealed record DeadlineItem
{
    [Required] public Instant? Start { get; init; }
    [Required] public CountedDuration? Within { get; init; }
}

/// <summary>A length of time, and how it is counted.</summary>
public sealed record CountedDuration
{
    /// <summary>At least 0 for minutes and hours, at least 1 for days.</summary>
    [Required] public int? Value { get; init; }

    /// <summary>Business units count open time; calendar units elapsed time, or whole local dates.</summary>
    [Required] public TimeUnit? Unit { get; init; }
}

/// <summary>In the order of the items.</summary>
public sealed record Deadlines(IReadOnlyList<Deadline> Items);

/// <summary>One due instant.</summary>
/// <param name="Start">As given, truncated to microseconds.</param>
/// <param name="DueAt">The earliest instant at which this much time has counted; for days, the end of the last one.</param>
public sealed record Deadline(Instant Start, Instant DueAt);

internal sealed class CalculateDeadlinesValidator : AbstractValidator<CalculateDeadlines>
{
    public CalculateDeadlinesValidator() => RuleFor(c => c).Faults(c => c.Faults());
}

internal sealed class CalculateDeadlinesHandler : IRequestHandler<CalculateDeadlines, Deadlines>
{
    public Task<Deadlines> Handle(CalculateDeadlines request, CancellationToken ct)
    {
        var time = request.Time();
        return Task.FromResult(new Deadlines(ClockAnswers.Of(request.Items!, item =>
        {
            var start = item.Start!.Value;
            return new Deadline(start, time.Deadline(start, new SlaDuration(item.Within!.Value!.Value, item.Within.Unit!.Value)));
        })));
    }
}
