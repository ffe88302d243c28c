using NodaTime.Text;
using SlaApi.Admin.Forms;
using SlaApi.Domain.Handovers;
using SlaApi.Features.Handovers;

namespace SlaApi.Admin.Handovers;

/// <summary>Reads what was entered for an act as the event to record. Faults are put at their fields.</summary>
internal sealed class LeadActForm(Form form, DateTimeZone zone)
{
    /// <summary>Of a field for a local time, to the minute.</summary>
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <param name="seen">How many events the page showed: a form that is sent twice is recorded once.</param>
    /// <param name="own">The e-mail address of the person.</param>
    /// <returns>Null where something is missing.</returns>
    public RecordEvent? Read(LeadAct act, Guid handover, string? seen, string? own, Instant now)
    {
        var happened = Happened(now);
        var read = new RecordEvent
        {
            Handover = handover,
            Type = act switch
            {
                LeadAct.Accept => EventType.Accepted,
                LeadAct.Reject => EventType.Rejected,
                LeadAct.Contact => form["reached"] == "false" ? EventType.ContactAttempted : EventType.Contacted,
                LeadAct.Assign => EventType.Assigned,
                LeadAct.Contest => EventType.Contested,
                _ => EventType.ContestDecided,
            },
            OccurredAt = happened,
            EventId = string.IsNullOrEmpty(seen) ? null : $"admin:{act}:{seen}",
            Reason = act == LeadAct.Reject ? Required("reason", new("Nennen Sie den Grund.", "Give the reason.")) : null,
            Assignee = act == LeadAct.Assign
                ? form["self"] == "true" ? own : Required("assignee", new("Nennen Sie, wer zuständig ist.", "Say who is responsible."))
                : null,
            Channel = act == LeadAct.Contact ? Optional("channel") : null,
            Outcome = act == LeadAct.Decide ? Decided() : null,
            Note = act == LeadAct.Contest ? Required("note", new("Begründen Sie, warum Sie bestreiten.", "Say why you contest it.")) : Optional("note"),
        };
        return form.HasFailed ? null : read;
    }

    private Instant Happened(Instant now)
    {
        if (Optional("occurredAt") is not { } typed)
        {
            return now;
        }

        if (Local.Parse(typed) is { Success: true, Value: var local })
        {
            var at = zone.AtLeniently(local).ToInstant();
            if (OccurrenceRules.Fault("", at, now) is { Detail: var wrong })
            {
                form.Refuse("occurredAt", new($"Zeitpunkt: {wrong.De}", $"When: {wrong.En}"));
            }

            return at;
        }

        form.Refuse("occurredAt", new("Das ist kein Zeitpunkt. Lassen Sie das Feld leer für jetzt.", "Not a date with a time. Leave it empty for now."));
        return now;
    }

    private ContestOutcome? Decided()
    {
        if (Enum.TryParse<ContestOutcome>(form["outcome"], ignoreCase: true, out var outcome) && Enum.IsDefined(outcome))
        {
            return outcome;
        }

        form.Refuse("outcome", new("Wählen Sie, wie Sie entscheiden.", "Choose how you decide."));
        return null;
    }

    private string? Optional(string name) => form[name] is { Length: > 0 } text ? text : null;

    private string? Required(string name, Text missing)
    {
        if (Optional(name) is { } text)
        {
            return text;
        }

        form.Refuse(name, missing);
        return null;
    }
}
