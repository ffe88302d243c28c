using System.Text.Json;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Admin;

/// <summary>The values a member of the terms chooses from.</summary>
internal static partial class Words
{
    /// <summary>All values of an enumeration, as written in JSON, with what they are called.</summary>
    public static IReadOnlyList<(string Value, Text Label)> Choices(Type choices) =>
        [.. Enum.GetValues(choices).Cast<Enum>().Select(value => (JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), OfValue(value)))];

    /// <summary>A value as written in JSON; null where it is none of this enumeration.</summary>
    public static Text? Choice(Type choices, string value) => Enum.TryParse(choices, value, ignoreCase: true, out var choice) ? OfValue((Enum)choice) : null;

    private static Text OfValue(Enum value) => value switch
    {
        Moment moment => Of(moment),
        Priority priority => Of(priority),
        TimeUnit unit => Of(unit),
        TargetParty party => Of(party),
        TargetPeriod per => Of(per),
        Recurrence every => Of(every),
        VolumeCount counts => Of(counts),
        OnSilence silence => Of(silence),
        TargetSubject subject => Of(subject),
        IndicatorAggregate aggregate => Of(aggregate),
        RecipientLevel level => Of(level),
        RenewalMode mode => Of(mode),
        AfterExpiry after => Of(after),
        Unqualified unqualified => Of(unqualified),
        ContestSilence silence => Of(silence),
        EscalationTo to => Of(to),
        EscalationChannel channel => Of(channel),
        AssignmentMode mode => Of(mode),
        AttributionModel model => Of(model),
        ExclusionSilence silence => Of(silence),
        CreditUnit unit => Of(unit),
        PerPerson perPerson => Of(perPerson),
        CriterionOp op => Of(op),
        _ => new(value.ToString(), value.ToString()),
    };
}
