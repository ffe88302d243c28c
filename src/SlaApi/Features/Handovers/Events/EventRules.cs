using FluentValidation;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers;

/// <summary>Rules of one event, for every way it is submitted.</summary>
internal sealed class EventRules : AbstractValidator<EventInput>
{
    public EventRules(IClock clock)
    {
        RuleFor(e => e.Type).NotNull();
        RuleFor(e => e.OccurredAt).NotNull();
        RuleFor(e => e.OccurredAt).Happened(clock);
        foreach (var text in EventTexts.All)
        {
            RuleFor(e => text.Get(e)).MaximumLength(text.MaxLength).OverridePropertyName(text.Name).WithName(text.Name);
        }

        RuleFor(e => e.EventId).NotEqual("");
        RuleFor(e => e.Stage).NotEmpty().When(e => e.Type == EventType.StageReached);
        RuleFor(e => e.Assignee).NotEmpty().When(e => e.Type == EventType.Assigned);
        RuleFor(e => e.Outcome).NotNull().When(e => e.Type == EventType.ContestDecided);
        RuleFor(e => e.Voids).NotEmpty().When(e => e.Type == EventType.Voided);
        RuleFor(e => e.Attribution!.Source).MaximumLength(200).When(e => e.Attribution is not null);
        RuleFor(e => e.Attribution!.Campaign).MaximumLength(200).When(e => e.Attribution is not null);
        RuleFor(e => e.Attributes).Must(a => a is null || a.Count <= 100);
        RuleFor(e => e.Amount!.AmountMinor).InclusiveBetween(0, Money.MaxMinor).When(e => e.Amount is not null);
        RuleFor(e => e.Amount!.Currency).NotEmpty().Must(c => c is null || IsoCurrency.IsCode(c)).When(e => e.Amount is not null)
            .WithState(_ => new Fault("/amount/currency", "Drei Grossbuchstaben nach ISO 4217.", "Three capital letters, ISO 4217."));
        RuleFor(e => e.Attribution!.Touches).Must(t => t is null || (t.Count <= 200 && t.All(x => x is not null))).When(e => e.Attribution is not null);
    }
}
