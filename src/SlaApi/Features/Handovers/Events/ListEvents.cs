using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Http;

namespace SlaApi.Features.Handovers;

/// <summary>The history of a handover, voided events too; the most recently recorded first.</summary>
public sealed record ListEvents : ListRequest, IRequest<Page<EventDetails>>
{
    /// <summary>From the path.</summary>
    [JsonIgnore] public Guid Handover { get; init; }
}

internal sealed class ListEventsHandler(SlaDbContext db) : IRequestHandler<ListEvents, Page<EventDetails>>
{
    public async Task<Page<EventDetails>> Handle(ListEvents request, CancellationToken ct)
    {
        if (!await db.Handovers.AnyAsync(h => h.Id == request.Handover, ct))
        {
            throw new NotFound("handover");
        }

        var events = db.HandoverEvents.AsNoTracking().Where(e => e.HandoverId == request.Handover);
        events = request.After is { } after ? events.Where(e => e.Id < after) : events;
        var found = await events.OrderByDescending(e => e.Id).Take(request.Size + 1).ToListAsync(ct);
        return Paging.Of([.. found.Select(EventDetails.From)], request.Size, e => e.Id);
    }
}
