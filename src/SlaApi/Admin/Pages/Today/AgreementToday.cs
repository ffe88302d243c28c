using SlaApi.Domain.Agreements;
using SlaApi.Domain.Metrics;
using SlaApi.Features.Today;

namespace SlaApi.Admin.Pages.Today;

/// <summary>One agreement today, in words.</summary>
internal sealed class AgreementToday
{
    public AgreementToday(AgreementTodayDetails details, bool mayChange, Language t)
    {
        Details = details;
        var words = new DutyWords(this, mayChange, t);
        Lines = [.. details.ViewerDuties.Select(words.Of)];
    }

    public AgreementTodayDetails Details { get; }

    public DutyList Duties => Details.Duties;

    /// <summary>What is to be done, the viewer's own first.</summary>
    public IReadOnlyList<DutyLine> Lines { get; }

    public Standing? Standing => Details.Standing;

    public string Root => "/admin/agreements/" + Details.Key;

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[Duties.Zone];

    public Target? Target(int? version, string? key) =>
        Details.Versions.FirstOrDefault(v => v.Number == version)?.Terms.Targets?.FirstOrDefault(t => t.Key == key);

    /// <summary>The leads of the agreement with these filters.</summary>
    public string Leads(string filters) => $"{Root}/handovers?{filters}";
}
