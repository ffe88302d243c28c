using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Http;
using SlaApi.Messaging;

namespace SlaApi.Features.Housekeeping;

/// <summary>Deletes expired idempotency records.</summary>
public sealed record ExpireIdempotencyRecords : IRequest<int>, IWrite;

internal sealed class ExpireIdempotencyRecordsHandler(SlaDbContext db, IClock clock) : IRequestHandler<ExpireIdempotencyRecords, int>
{
    public Task<int> Handle(ExpireIdempotencyRecords request, CancellationToken ct)
    {
        var oldest = clock.GetCurrentInstant() - Idempotency.Kept;
        return db.IdempotencyRecords.Where(r => r.CreatedAt <= oldest).ExecuteDeleteAsync(ct);
    }
}
