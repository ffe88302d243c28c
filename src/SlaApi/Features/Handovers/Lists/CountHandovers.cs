using Microsoft.EntityFrameworkCore;

namespace SlaApi.Features.Handovers;

/// <summary>How many handovers a list has on all its pages together.</summary>
/// <param name="List">The filters; page and order have no effect.</param>
/// <param name="Max">Counting stops there: the cost is linear in the number counted.</param>
public sealed record CountHandovers(ListHandovers List, int Max = 10_000) : IRequest<HandoverCount>;

/// <summary>The number of handovers in a list.</summary>
/// <param name="Value">At most the limit of the question.</param>
/// <param name="IsMore">There are more than <paramref name="Value"/>.</param>
public sealed record HandoverCount(int Value, bool IsMore);

internal sealed class CountHandoversHandler(HandoverSelection selection, IClock clock) : IRequestHandler<CountHandovers, HandoverCount>
{
    public async Task<HandoverCount> Handle(CountHandovers request, CancellationToken ct)
    {
        var (selected, _) = await selection.Of(request.List, clock.GetCurrentInstant(), ct);
        var count = await selected.Select(h => h.Id).Take(request.Max + 1).CountAsync(ct);
        return new HandoverCount(Math.Min(count, request.Max), count > request.Max);
    }
}
