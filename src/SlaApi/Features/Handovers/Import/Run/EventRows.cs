using FluentValidation;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers.Import;

/// <summary>A row with an event.</summary>
/// <param name="Event">The event.</param>
/// <param name="Automatic">What the row says of it, if anything.</param>
internal sealed record EventRow(BatchEvent Event, bool? Automatic);

/// <summary>Rows with events of handovers.</summary>
internal sealed class EventRows(EventIntake intake, IValidator<BatchEvent> rules) : RowIntake<EventRow>(row => rules.Validate(row.Event))
{
    public override EventRow Read(Row row, ImportPlan plan)
    {
        var attribution = new EventAttribution
        {
            Source = row.Text("attribution.source"),
            Campaign = row.Text("attribution.campaign"),
            Touches = row.Json<IReadOnlyList<Touch>>("attribution.touches"),
        };
        bool? automatic;
        var item = new BatchEvent
        {
            Agreement = plan.Agreement,
            ExternalId = row.Required("externalId"),
            Type = TypeOf(row, plan),
            OccurredAt = row.RequiredInstant("occurredAt"),
            Amount = AmountOf(row, plan),
            Attribution = attribution is { Source: null, Campaign: null, Touches: null } ? null : attribution,
            Stage = plan.Stage,
            Automatic = (automatic = row.Flag("automatic")) ?? false,
            Outcome = row.Choice<ContestOutcome>("outcome"),
            Attributes = row.Attributes(),
        };
        var read = EventTexts.All.Aggregate<EventText, EventDescription>(item, (e, text) => row.Text(text.Name) is { } value ? text.Set(e, value) : e);
        return new EventRow((BatchEvent)read, automatic);
    }

    /// <summary>Without a date the event has not happened: a deal that is still open.</summary>
    public override bool Skips(Row row, ImportPlan plan) => !row.Has("occurredAt") || row.IsReplacedByNothing("type");

    public override string ExternalIdOf(EventRow item) => item.Event.ExternalId!;

    public override Instant AtOf(EventRow item) => item.Event.OccurredAt!.Value;

    public override async Task<IEnumerable<Outcome<Guid>>> Record(IReadOnlyList<EventRow> items, ImportPlan plan, CancellationToken ct) =>
        (await intake.Record([.. items.Select(i => Submitted(i, plan))], ct)).Select(o => o.Select(e => e.Id));

    private static SubmittedEvent Submitted(EventRow row, ImportPlan plan)
    {
        var content = row.Event.Content();
        return new SubmittedEvent(row.Event.Handover, content, plan.OnExisting != OnExisting.Update ? null
            : known => new EventContent(known.With(content, row.Automatic)) { Type = content.Type, OccurredAt = content.OccurredAt });
    }

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
            row.Refuse("amount", $"{currency} has at most {IsoCurrency.Decimals(currency)} decimals, as written; 1.250 could mean either.");
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
