using SlaApi.Domain.Agreements;
using SlaApi.Features.Agreements;
using SlaApi.Features.Agreements.Versions;
using SlaApi.Features.Duties;

namespace SlaApi.Admin.Pages.Today;

/// <summary>One agreement as it stands today.</summary>
internal sealed record AgreementToday
{
    public required AgreementDetails Agreement { get; init; }

    /// <summary>Those read: the one in force and the latest.</summary>
    public required IReadOnlyList<VersionDetails> Versions { get; init; }

    public DutyList Duties { get; private init; } = null!;

    /// <summary>What waits, the reader's own first.</summary>
    public IReadOnlyList<DutyLine> Lines { get; private init; } = [];

    /// <summary>Null while no version is in force.</summary>
    public Standing? Standing { get; private init; }

    public VersionDetails? InForce => Versions.FirstOrDefault(v => v.Number == Agreement.VersionInForce);

    public string Root => "/admin/agreements/" + Agreement.Key;

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[Duties.Zone];

    /// <summary>The agreement with its terms.</summary>
    public static async Task<AgreementToday> Read(IMediator mediator, string key, CancellationToken ct)
    {
        var agreement = await mediator.Send(new GetAgreement(key), ct);
        var versions = new List<VersionDetails>();
        foreach (var number in agreement.Versions.Take(1).Select(v => v.Number).Append(agreement.VersionInForce ?? 0).Distinct().Where(n => n > 0))
        {
            versions.Add(await mediator.Send(new GetVersion(key, number), ct));
        }

        return new() { Agreement = agreement, Versions = versions };
    }

    /// <summary>With what waits, and its figures.</summary>
    public async Task<AgreementToday> Told(IMediator mediator, Reader reader, Language t, CancellationToken ct)
    {
        var duties = await mediator.Send(new GetDuties(Agreement.Key), ct);
        var words = new DutyWords(this with { Duties = duties }, reader, t);
        return this with
        {
            Duties = duties,
            Lines = [.. duties.Items.Select(words.Of).OrderBy(line => !line.IsOwn)],
            Standing = InForce is { } inForce ? await Standing.Read(mediator, Agreement.Key, inForce, duties, ct) : null,
        };
    }

    public Target? Target(int? version, string? key) => Versions.FirstOrDefault(v => v.Number == version)?.Terms.Targets?.FirstOrDefault(t => t.Key == key);

    /// <summary>The leads of the agreement with these filters.</summary>
    public string Leads(string filters) => $"{Root}/handovers?{filters}";
}
