using FluentValidation;

namespace SlaApi.Features.Handovers;

/// <summary>Rules of the instant of an event or handover: not before 1970, and at most 5 minutes in the future (clocks differ).</summary>
internal static class OccurrenceRules
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
