using SlaApi.Authorization;
using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>The vocabulary: what the values of the API are called for people, one file per topic. Here: parties and roles.</summary>
internal static partial class Words
{
    public static Text Of(Party party) => TermNames.OfParty(party);

    public static Text Of(TargetParty? party) => party switch
    {
        TargetParty.Marketing => Of(Party.Marketing),
        TargetParty.Sales => Of(Party.Sales),
        _ => new("beide", "both"),
    };

    public static Text Of(SigningCapacity capacity) => capacity switch
    {
        SigningCapacity.Representative => new("Vertretung", "representative"),
        _ => new("Stellvertretung", "deputy"),
    };

    public static Text Of(Role role) => role switch
    {
        Role.Administrator => new("Administration", "Administrator"),
        Role.Marketing => Of(Party.Marketing),
        Role.Sales => Of(Party.Sales),
        Role.Management => new("Geschäftsleitung", "Management"),
        _ => new("Lesend", "Viewer"),
    };

    public static Text Of(RecipientLevel level) => level switch
    {
        RecipientLevel.Team => new("Team", "Team"),
        RecipientLevel.Lead => new("Leitung", "Lead"),
        _ => new("Geschäftsleitung", "Management"),
    };

    public static Text Of(EscalationTo to) => to switch
    {
        EscalationTo.Responsible => new("zielverantwortliche Person", "person responsible"),
        EscalationTo.Deputy => new("Stellvertretung", "deputy"),
        EscalationTo.Assignee => new("zuständige Person", "assignee"),
        _ => new("Geschäftsleitung", "management"),
    };
}
