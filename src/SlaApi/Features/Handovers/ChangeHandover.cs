using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Handovers;
using SlaApi.Http;
using SlaApi.Messaging;

namespace SlaApi.Features.Handovers;

/// <summary>Changes the descriptive members of a handover. Stage, priority, ids and the instant of the handover stay as first submitted.</summary>
public sealed record ChangeHandover(Guid Id, MergePatch<HandoverDescription> Patch, string? IfMatch) : IRequest<HandoverDetails>, IConditional<HandoverDetails>
{
    public IRequest<HandoverDetails> Current => new GetHandover(Id);
}

internal sealed class ChangeHandoverHandler(SlaDbContext db, AuditTrail audit, Rulebooks rulebooks, IClock clock, IValidator<HandoverDescription> rules)
    : IRequestHandler<ChangeHandover, HandoverDetails>
{
    public async Task<HandoverDetails> Handle(ChangeHandover request, CancellationToken ct)
    {
        var handover = await db.Handovers.Include(h => h.Events).Include(h => h.Clocks).AsSplitQuery().SingleAsync(h => h.Id == request.Id, ct);
        var before = handover.Description;
        var changed = request.Patch.Apply(before);
        await rules.ValidateAndThrowAsync(changed, ct);

        var rulebook = await rulebooks.Of(handover.AgreementId, ct);
        handover.Describe(LeadPrivacy.Allows(rulebook, handover.HandedOverAt) ? changed : changed.WithoutContact());
        var now = clock.GetCurrentInstant();
        handover.Judge(rulebook, now);
        if (DescriptionAudit.Changes($"/handovers/{handover.Id}", before, handover.Description) is { Count: > 0 } changes)
        {
            await audit.Record(request, handover.AgreementId, null, changes, now, ct);
        }

        await db.SaveChangesAsync(ct);
        return HandoverDetails.From(handover, rulebook, now);
    }
}
