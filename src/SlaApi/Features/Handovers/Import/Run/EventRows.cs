using FluentValidation;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers.Import;

/// <summary>Rows with events of handovers.</summary>
internal sealed class EventRows(EventIntake intake, IValidator<BatchEvent> rules) : RowIntake<BatchEvent>(rules)
{
    public override BatchEvent Read(Row row, ImportPlan plan)
    {
        var attribution = new EventAttribution
        {
            Source = row.Text("attribution.source"),
            Campaign = row.Text("attribution.campaign"),
            Touches = row.Json<IReadOnlyList<Touch>>("attribution.touches"),
        };
        var item = new BatchEvent
        {
            Agreement = plan.Agreement,
            ExternalId = row.Required("externalId"),
            Type = TypeOf(row, plan),
            OccurredAt = row.RequiredInstant("occurredAt"),
            Amount = AmountOf(row, plan),
            Attribution = attribution is { Source: null, Campaign: null, Touches: null } ? null : attribution,
            Stage = plan.Stage,
            Automatic = row.Flag("automatic") ?? false,
            Outcome = row.Choice<ContestOutcome>("outcome"),
            Attributes = row.Attributes(),
        };
        return (BatchEvent)EventTexts.All.Aggregate<EventText, EventDescription>(
            item, (e, text) => row.Text(text.Name) is { } value ? text.Set(e, value) : e);
    }

    public override string ExternalIdOf(BatchEvent item) => item.ExternalId!;

    public override Instant AtOf(BatchEvent item) => item.OccurredAt!.Value;

    public override async Task<IEnumerable<Outcome<Guid>>> Record(IReadOnlyList<BatchEvent> items, ImportPlan plan, CancellationToken ct) =>
        (await intake.Record([.. items.Select(i => new SubmittedEvent(i.Handover, i.Content()))], ct)).Select(o => o.Select(e => e.Id));

    private static EventType? TypeOf(Row row, ImportPlan plan)
    {
        var type = row.Required("type", plan.Type is null ? null : "");
        return type is "" ? plan.Type : row.Choice<EventType>("type");
    }

    /// <summary>In major units; 0 means that the amount is not known. In JSON also in the format of the API.</summary>
    private static Money? AmountOf(Row row, ImportPlan plan)
    {
        if (row.IsObject("amount"))
        {
            return row.Json<Money>("amount");
        }

        var currency = row.Text("currency") ?? plan.Currency;
        if (row.Number("amount") is not { } major || major == 0)
        {
            return null;
        }

        if (currency is null || !IsoCurrency.IsCode(currency))
        {
            row.Refuse("currency", currency is null ? "An amount requires a currency." : "Expected three capital letters, ISO 4217.");
        }
        else if (CurrencyUnits.Minor(major, currency) is not { } minor)
        {
            row.Refuse("amount", $"{currency} has {IsoCurrency.Decimals(currency)} decimals.");
        }
        else if (minor < 0)
        {
            row.Refuse("amount", "An amount must not be negative.");
        }
        else
        {
            return new Money(minor, currency);
        }

        return null;
    }
}
