using System.Text.Json;
using FluentValidation;
using SlaApi.Domain.Handovers;
using SlaApi.Messaging;

namespace SlaApi.Features.Handovers;

/// <summary>Rules of the descriptive members, for every way they are submitted.</summary>
internal sealed class DescriptionRules : AbstractValidator<HandoverDescription>
{
    /// <summary>Of a handover or an event.</summary>
    public const int MaxAttributes = 100;

    private const int MaxTouch = 200;

    public DescriptionRules(IClock clock) => RuleFor(d => d).Faults(d => FaultsOf(d, clock.GetCurrentInstant()));

    private static IEnumerable<Fault> FaultsOf(HandoverDescription d, Instant now) =>
        [.. DescriptionMembers.All.Select(m => FaultOf(m, d, now)).OfType<Fault>(), .. TouchFaults(d.Touches ?? [], now), .. AttributeFaults(d.Attributes)];

    private static Fault? FaultOf(DescriptionMember member, HandoverDescription d, Instant now) => member switch
    {
        InstantMember instant when instant.Get(d) is { } at => OccurrenceRules.Fault(instant.Pointer, at, now),
        TextMember text when Texts.IsTooLong(text.Get(d), text.MaxLength) =>
            new Fault(text.Pointer, $"Höchstens {text.MaxLength} Zeichen.", $"At most {text.MaxLength} characters."),
        _ => null,
    };

    /// <summary>Of an event's attribution too.</summary>
    public static IEnumerable<Fault> TouchFaults(IReadOnlyList<Touch?> touches, Instant now)
    {
        if (touches.Count > 200 || touches.Contains(null))
        {
            yield return new Fault("/touches", "Höchstens 200, keiner leer.", "At most 200, none of them null.");
        }

        foreach (var (index, touch) in touches.Index().Where(t => t.Item is not null))
        {
            if (OccurrenceRules.Fault($"/touches/{index}/at", touch!.At, now) is { } early)
            {
                yield return early;
            }

            foreach (var (name, _) in new[] { ("source", touch.Source), ("campaign", touch.Campaign) }.Where(t => Texts.IsTooLong(t.Item2, MaxTouch)))
            {
                yield return new Fault($"/touches/{index}/{name}", $"Höchstens {MaxTouch} Zeichen.", $"At most {MaxTouch} characters.");
            }
        }
    }

    /// <summary>Of events too.</summary>
    public static IEnumerable<Fault> AttributeFaults(IReadOnlyDictionary<string, JsonElement>? attributes)
    {
        if (attributes?.Count > MaxAttributes)
        {
            yield return new Fault("/attributes", "Höchstens 100.", "At most 100.");
        }

        foreach (var (name, _) in (attributes ?? new Dictionary<string, JsonElement>()).Where(a => !Fits(a.Key, a.Value)))
        {
            yield return new Fault(
                "/attributes/" + Json.JsonPaths.Escape(name),
                "Name bis 100, Wert bis 10 000 Zeichen.",
                "Name up to 100, value up to 10,000 characters.");
        }
    }

    /// <summary>Whether an attribute can be stored.</summary>
    public static bool Fits(string name, JsonElement value) =>
        name.Length > 0 && !Texts.IsTooLong(name, 100) && Texts.IsStorable(name) && !Texts.IsTooLong(value.GetRawText(), 10_000);
}
