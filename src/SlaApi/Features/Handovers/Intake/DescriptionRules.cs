using System.Text.Json;
using FluentValidation;
using SlaApi.Domain.Handovers;
using SlaApi.Messaging;

namespace SlaApi.Features.Handovers;

/// <summary>Rules of the descriptive members, for every way they are submitted.</summary>
internal sealed class DescriptionRules : AbstractValidator<HandoverDescription>
{
    public DescriptionRules(IClock clock) => RuleFor(d => d).Faults(d => FaultsOf(d, clock.GetCurrentInstant()));

    private static IEnumerable<Fault> FaultsOf(HandoverDescription d, Instant now) =>
        [.. DescriptionMembers.All.Select(m => FaultOf(m, d, now)).OfType<Fault>(), .. TouchFaults(d.Touches ?? [], now), .. AttributeFaults(d)];

    private static Fault? FaultOf(DescriptionMember member, HandoverDescription d, Instant now) => member switch
    {
        InstantMember instant when instant.Get(d) is { } at => OccurrenceRules.Fault(instant.Pointer, at, now),
        TextMember text when text.Get(d)?.Length > text.MaxLength =>
            new Fault(text.Pointer, $"Höchstens {text.MaxLength} Zeichen.", $"At most {text.MaxLength} characters."),
        _ => null,
    };

    private static IEnumerable<Fault> TouchFaults(IReadOnlyList<Touch?> touches, Instant now)
    {
        if (touches.Count > 200 || touches.Contains(null))
        {
            yield return new Fault("/touches", "Höchstens 200, keiner leer.", "At most 200, none of them null.");
        }

        foreach (var (index, touch) in touches.Index())
        {
            if (touch is not null && OccurrenceRules.Fault($"/touches/{index}/at", touch.At, now) is { } early)
            {
                yield return early;
            }
        }
    }

    private static IEnumerable<Fault> AttributeFaults(HandoverDescription d)
    {
        if (d.Attributes?.Count > 100)
        {
            yield return new Fault("/attributes", "Höchstens 100.", "At most 100.");
        }

        foreach (var (name, value) in d.Attributes ?? new Dictionary<string, JsonElement>())
        {
            if (name.Length is < 1 or > 100 || value.GetRawText().Length > 10_000)
            {
                yield return new Fault(
                    "/attributes/" + Json.JsonPaths.Escape(name),
                    "Name bis 100, Wert bis 10 000 Zeichen.",
                    "Name up to 100, value up to 10,000 characters.");
            }
        }
    }
}
