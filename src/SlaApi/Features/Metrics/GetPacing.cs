using SlaApi.Data;
using SlaApi.Domain.Metrics;

namespace SlaApi.Features.Metrics;

/// <summary>The progress of every volume target: goal, expected, actual, gap, required rate and projection, today or at the end of a past date.</summary>
public sealed record GetPacing : IRequest<Pacing>
{
    /// <summary>Id or key, from the path.</summary>
    [System.Text.Json.Serialization.JsonIgnore] public string Agreement { get; init; } = "";

    /// <summary>The local date; today when missing.</summary>
    public LocalDate? On { get; init; }
}

internal sealed class GetPacingHandler(PacingFacts facts, Rulebooks rulebooks, IClock clock) : IRequestHandler<GetPacing, Pacing>
{
    public async Task<Pacing> Handle(GetPacing request, CancellationToken ct)
    {
        var (agreement, rulebook) = await rulebooks.Require(request.Agreement, ct);
        var now = clock.GetCurrentInstant();
        var on = request.On ?? now.InZone(rulebook.Reference.Zone).Date;
        return Pacing.On(rulebook, on, now, await facts.Load(agreement, rulebook, on, now, ct));
    }
}
