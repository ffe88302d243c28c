using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Handovers;
using SlaApi.Http;
using SlaApi.Messaging;

namespace SlaApi.Features.Handovers;

/// <summary>Changes what describes a handover. Stage, priority, ids and the instant of the handover stay as they were told.</summary>
public sealed record ChangeHandover(Guid Id, MergePatch<HandoverDescription> Patch, string? IfMatch) : IRequest<HandoverDetails>, IConditional<HandoverDetails>
{
    public IRequest<HandoverDetails> Current => new GetHandover(Id);
}

internal sealed class HandoverDescriptionValidator : AbstractValidator<HandoverDescription>
{
    public HandoverDescriptionValidator(IClock clock) => Include(new DescriptionRules<HandoverDescription>(clock, d => d));
}

internal sealed class ChangeHandoverHandler(SlaDbContext db, Rulebooks rulebooks, IClock clock, IValidator<HandoverDescription> rules)
    : IRequestHandler<ChangeHandover, HandoverDetails>
{
    public async Task<HandoverDetails> Handle(ChangeHandover request, CancellationToken cancellationToken)
    {
        var handover = await db.Handovers.Include(h => h.Events).Include(h => h.Clocks).AsSplitQuery().SingleAsync(h => h.Id == request.Id, cancellationToken);
        var changed = request.Patch.Apply(HandoverDescription.Of(handover));
        await rules.ValidateAndThrowAsync(changed, cancellationToken);

        var rulebook = await rulebooks.Of(handover.AgreementId, cancellationToken);
        var contact = LeadPrivacy.Allows(rulebook, handover.HandedOverAt);
        handover.Describe(new HandoverContent
        {
            ExternalId = handover.ExternalId,
            Stage = handover.Stage,
            HandedOverAt = handover.HandedOverAt,
            CreatedAt = changed.CreatedAt,
            Source = changed.Source,
            Campaign = changed.Campaign,
            Touches = changed.Touches,
            Segment = changed.Segment,
            Score = changed.Score,
            Assignee = changed.Assignee,
            Provider = changed.Provider,
            Url = changed.Url,
            Note = changed.Note,
            LeadName = contact ? changed.Lead?.Name : null,
            LeadEmail = contact ? changed.Lead?.Email : null,
            LeadCompany = changed.Lead?.Company,
            Attributes = changed.Attributes,
        });
        var now = clock.GetCurrentInstant();
        handover.Judge(rulebook, now);
        await db.SaveChangesAsync(cancellationToken);
        return HandoverDetails.From(handover, rulebook, now);
    }
}
