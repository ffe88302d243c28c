using FluentValidation;
using SlaApi.Domain.Handovers;
using SlaApi.Messaging;

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
            RuleFor(e => text.Get(e)).MaximumCharacters(text.MaxLength).OverridePropertyName(text.Name).WithName(text.Name);
        }

        RuleFor(e => e.EventId).NotEqual("");
        RuleFor(e => e.Stage).NotEmpty().When(e => e.Type == EventType.StageReached);
        RuleFor(e => e.Assignee).NotEmpty().When(e => e.Type == EventType.Assigned);
        RuleFor(e => e.Outcome).NotNull().When(e => e.Type == EventType.ContestDecided);
        RuleFor(e => e.Voids).NotEmpty().When(e => e.Type == EventType.Voided);
        RuleFor(e => e.Amount).SetValidator(new AmountRules()!);
        RuleFor(e => e.Attribution).SetValidator(new AttributionRules(clock)!);
        RuleFor(e => e.Attributes).Faults(DescriptionRules.AttributeFaults);
    }

    private sealed class AmountRules : AbstractValidator<Money>
    {
        public AmountRules()
        {
            RuleFor(m => m.AmountMinor).InclusiveBetween(0, Money.MaxMinor);
            RuleFor(m => m.Currency).Must(c => c is not null && IsoCurrency.IsCode(c))
                .WithState(_ => new Fault(
                    "/amount/currency", "Eine Währung nach ISO 4217, in Grossbuchstaben.", "A currency of ISO 4217, in capital letters."));
        }
    }

    private sealed class AttributionRules : AbstractValidator<EventAttribution>
    {
        public AttributionRules(IClock clock)
        {
            RuleFor(a => a.Source).MaximumCharacters(200);
            RuleFor(a => a.Campaign).MaximumCharacters(200);
            RuleFor(a => a.Touches).Faults(touches =>
                DescriptionRules.TouchFaults(touches ?? [], clock.GetCurrentInstant()).Select(f => f.Under("/attribution")));
        }
    }
}
