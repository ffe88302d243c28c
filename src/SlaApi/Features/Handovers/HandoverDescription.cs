using System.Text.Json;
using FluentValidation;
using SlaApi.Domain.Handovers;
using SlaApi.Messaging;

namespace SlaApi.Features.Handovers;

/// <summary>The members of a handover that may change afterwards: everything that describes it.</summary>
public sealed record HandoverDescription
{
    public Instant? CreatedAt { get; init; }
    public string? Source { get; init; }
    public string? Campaign { get; init; }
    public IReadOnlyList<Touch>? Touches { get; init; }
    public string? Segment { get; init; }
    public decimal? Score { get; init; }
    public string? Assignee { get; init; }
    public string? Provider { get; init; }
    public string? Url { get; init; }
    public string? Note { get; init; }
    public LeadContact? Lead { get; init; }
    public IReadOnlyDictionary<string, JsonElement>? Attributes { get; init; }

    internal static HandoverDescription Of(Handover handover) => new()
    {
        CreatedAt = handover.CreatedAt,
        Source = handover.Source,
        Campaign = handover.Campaign,
        Touches = handover.Touches,
        Segment = handover.Segment,
        Score = handover.Score,
        Assignee = handover.GivenAssignee,
        Provider = handover.Provider,
        Url = handover.Url,
        Note = handover.Note,
        Lead = LeadOf(handover),
        Attributes = handover.Attributes,
    };

    internal static LeadContact? LeadOf(Handover handover) => (handover.LeadName, handover.LeadEmail, handover.LeadCompany) is (null, null, null)
        ? null
        : new LeadContact { Name = handover.LeadName, Email = handover.LeadEmail, Company = handover.LeadCompany };
}

/// <summary>Rules of the descriptive members, wherever they come in.</summary>
internal sealed class DescriptionRules<T> : AbstractValidator<T>
{
    public DescriptionRules(IClock clock, Func<T, HandoverDescription> of)
    {
        RuleFor(c => c).Faults(c => FaultsOf(of(c), clock.GetCurrentInstant()));
    }

    private static IEnumerable<Fault> FaultsOf(HandoverDescription d, Instant now)
    {
        if (d.CreatedAt is { } created && Happenings.Fault("/createdAt", created, now) is { } fault)
        {
            yield return fault;
        }

        (string Name, string? Value, int Most)[] texts =
        [
            ("/source", d.Source, 200), ("/campaign", d.Campaign, 200), ("/segment", d.Segment, 200), ("/assignee", d.Assignee, 200), ("/provider", d.Provider, 200),
            ("/url", d.Url, 2_000), ("/note", d.Note, 10_000), ("/lead/name", d.Lead?.Name, 200), ("/lead/email", d.Lead?.Email, 254), ("/lead/company", d.Lead?.Company, 200),
        ];
        foreach (var (name, value, most) in texts.Where(t => t.Value?.Length > t.Most))
        {
            yield return new Fault(name, $"Höchstens {most} Zeichen.", $"At most {most} characters.");
        }

        if (d.Touches?.Count > 200 || d.Touches?.Any(t => t is null) == true)
        {
            yield return new Fault("/touches", "Höchstens 200, keiner leer.", "At most 200, none of them null.");
        }

        foreach (var (index, touch) in (d.Touches ?? []).Index().Where(t => t.Item is not null))
        {
            if (Happenings.Fault($"/touches/{index}/at", touch.At, now) is { } early)
            {
                yield return early;
            }
        }

        if (d.Attributes?.Count > 100)
        {
            yield return new Fault("/attributes", "Höchstens 100.", "At most 100.");
        }

        foreach (var (name, value) in d.Attributes ?? new Dictionary<string, JsonElement>())
        {
            if (name.Length is < 1 or > 100 || value.GetRawText().Length > 10_000)
            {
                yield return new Fault("/attributes/" + Json.JsonPaths.Escape(name), "Name bis 100, Wert bis 10 000 Zeichen.", "Name up to 100, value up to 10,000 characters.");
            }
        }
    }
}

/// <summary>Things that have happened: not before 1970, and at most 5 minutes in the future (clocks differ).</summary>
internal static class Happenings
{
    private static readonly Duration Ahead = Duration.FromMinutes(5);

    public static Fault? Fault(string pointer, Instant at, Instant now) =>
        at > now + Ahead ? new Fault(pointer, "Liegt in der Zukunft.", "Lies in the future.")
        : at < Instant.FromUnixTimeSeconds(0) ? new Fault(pointer, "Liegt vor 1970.", "Lies before 1970.")
        : null;

    public static void Happened<T>(this IRuleBuilder<T, Instant?> rule, IClock clock) => rule.Custom((at, context) =>
    {
        if (at is { } instant && Fault("/" + context.PropertyPath.Replace('.', '/'), instant, clock.GetCurrentInstant()) is { } fault)
        {
            context.AddFailure(new FluentValidation.Results.ValidationFailure(context.PropertyPath, fault.Detail.En) { CustomState = fault });
        }
    });
}
