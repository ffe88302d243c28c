using SlaApi.Domain.Agreements;
using SlaApi.Domain.Metrics;
using SlaApi.Features.Today;

namespace SlaApi.Admin.Pages.Today;

/// <summary>One agreement today, in words.</summary>
internal sealed class AgreementToday
{
    private readonly Language _t;

    /// <param name="zone">Of the viewer; that of the agreement where the viewer has none.</param>
    public AgreementToday(AgreementTodayDetails details, DateTimeZone? zone, bool mayChange, Language t)
    {
        (Details, OwnZone, _t) = (details, DateTimeZoneProviders.Tzdb[details.Duties.Zone], t);
        Zone = zone ?? OwnZone;
        var words = new DutyWords(this, mayChange, t);
        Lines = [.. details.ViewerDuties.Select(words.Of)];
    }

    public AgreementTodayDetails Details { get; }

    public DutyList Duties => Details.Duties;

    /// <summary>What is to be done.</summary>
    public IReadOnlyList<DutyLine> Lines { get; }

    /// <summary>What the other side has to do; nothing for who oversees both.</summary>
    public IEnumerable<DutyLine> Others => Lines.Where(line => !line.IsMine);

    public Standing? Standing => Details.Standing;

    public string Root => "/admin/agreements/" + Details.Key;

    /// <summary>Of the times on the page.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Of the dates of the agreement.</summary>
    public DateTimeZone OwnZone { get; }

    public Target? Target(int? version, string? key) =>
        Details.Versions.FirstOrDefault(v => v.Number == version)?.Terms.Targets?.FirstOrDefault(t => t.Key == key);

    /// <summary>A party as the terms call it.</summary>
    public string Name(Party party) => DocumentParts.Function((Details.InForce ?? Details.Versions[0]).Terms, party, _t);

    public string Name(TargetParty? party) => party switch
    {
        TargetParty.Marketing => Name(Party.Marketing),
        TargetParty.Sales => Name(Party.Sales),
        _ => _t[Words.Of(party)],
    };

    /// <summary>The leads of the agreement with these filters.</summary>
    public string Leads(string filters) => $"{Root}/handovers?{filters}";
}
