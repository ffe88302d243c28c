using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Http;
using SlaApi.Messaging;

namespace SlaApi.Features.Housekeeping;

/// <summary>Deletes the answers that were kept for repeated requests longer than they are promised.</summary>
public sealed record ForgetAnswers : IRequest<int>, IWrite;

internal sealed class ForgetAnswersHandler(SlaDbContext db, IClock clock) : IRequestHandler<ForgetAnswers, int>
{
    public Task<int> Handle(ForgetAnswers request, CancellationToken ct)
    {
        var oldest = clock.GetCurrentInstant() - Idempotency.Kept;
        return db.IdempotencyRecords.Where(r => r.CreatedAt <= oldest).ExecuteDeleteAsync(ct);
    }
}
