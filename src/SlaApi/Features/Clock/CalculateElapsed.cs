using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SlaApi.Messaging;

namespace SlaApi.Features.Clock;

/// <summary>Calculates the open time between instants under a calendar; nothing is stored.</summary>
public sealed record CalculateElapsed : ClockQuestion<ElapsedItem>, IRequest<ElapsedTimes>
{
    internal override IEnumerable<Fault> OfItem(ElapsedItem item) => [.. OfMoment("/start", item.Start), .. OfMoment("/end", item.End)];
}

/// <summary>From when to when.</summary>
public sealed record ElapsedItem
{
    [Required] public Instant? Start { get; init; }
    [Required] public Instant? End { get; init; }
}

/// <summary>In the order of the items.</summary>
public sealed record ElapsedTimes(IReadOnlyList<ElapsedTime> Items);

/// <summary>The open time between two instants.</summary>
/// <param name="Start">Included.</param>
/// <param name="End">Excluded.</param>
/// <param name="OpenSeconds">Whole seconds, rounded down; 0 where the end is before the start.</param>
public sealed record ElapsedTime(Instant Start, Instant End, long OpenSeconds);

internal sealed class CalculateElapsedValidator : AbstractValidator<CalculateElapsed>
{
    public CalculateElapsedValidator() => RuleFor(c => c).Faults(c => c.Faults());
}

internal sealed class CalculateElapsedHandler : IRequestHandler<CalculateElapsed, ElapsedTimes>
{
    public Task<ElapsedTimes> Handle(CalculateElapsed request, CancellationToken ct)
    {
        var time = request.Time();
        return Task.FromResult(new ElapsedTimes(ClockAnswers.Of(request.Items!, item =>
        {
            var (start, end) = (item.Start!.Value, item.End!.Value);
            return new ElapsedTime(start, end, time.Elapsed(start, end, business: true).BclCompatibleTicks / NodaConstants.TicksPerSecond);
        })));
    }
}
