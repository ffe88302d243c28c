using Microsoft.EntityFrameworkCore;
using SlaApi.Domain.Handovers;
using SlaApi.Http;

namespace SlaApi.Features.Handovers;

/// <summary>The order of a list of handovers, always decided by the id in the end; each order has an index per agreement.</summary>
/// <param name="sort">As in <see cref="ListHandovers.Sort"/>.</param>
internal sealed class HandoverOrder(string? sort)
{
    private readonly string? _member = sort?.TrimStart('-') switch
    {
        null => null,
        "handedOverAt" => nameof(Handover.HandedOverAt),
        "dueAt" => nameof(Handover.NextDueAt),
        "updatedAt" => nameof(Handover.UpdatedAt),
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "Not a documented order."),
    };

    private readonly bool _isDescending = sort?.StartsWith('-') != false;

    /// <summary>The handovers in order, from the position of the request on.</summary>
    public IQueryable<Handover> After(IQueryable<Handover> handovers, ListRequest request)
    {
        var (after, member) = (request.After, _member);
        if (member is null)
        {
            return (after is null ? handovers : handovers.Where(h => h.Id < after)).OrderByDescending(h => h.Id);
        }

        var at = Instant.FromUnixTimeTicks(request.AfterKey ?? 0);
        if (_isDescending)
        {
            handovers = after is null ? handovers : handovers.Where(h =>
                EF.Property<Instant>(h, member) <= at && (EF.Property<Instant>(h, member) < at || h.Id < after));
            return handovers.OrderByDescending(h => EF.Property<Instant>(h, member)).ThenByDescending(h => h.Id);
        }

        handovers = after is null ? handovers : handovers.Where(h =>
            EF.Property<Instant>(h, member) >= at && (EF.Property<Instant>(h, member) > at || h.Id > after));
        return handovers.OrderBy(h => EF.Property<Instant>(h, member)).ThenBy(h => h.Id);
    }

    /// <summary>The position of a handover in this order, besides its id.</summary>
    public long? KeyOf(HandoverDetails handover) => _member switch
    {
        null => null,
        nameof(Handover.HandedOverAt) => handover.HandedOverAt.ToUnixTimeTicks(),
        nameof(Handover.NextDueAt) => (handover.DueAt ?? Handover.NoDue).ToUnixTimeTicks(),
        _ => handover.UpdatedAt.ToUnixTimeTicks(),
    };
}
