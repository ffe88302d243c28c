using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Metrics;

namespace SlaApi.Features.Today;

/// <summary>What is to be done now, and how far the targets are: in the agreements that name the viewer, in all where none does. Newest first.</summary>
public sealed record GetToday(Viewer Viewer) : IRequest<IReadOnlyList<AgreementTodayDetails>>;

internal sealed class GetTodayHandler(SlaDbContext db, Rulebooks rulebooks, MetricFacts facts, IClock clock)
    : IRequestHandler<GetToday, IReadOnlyList<AgreementTodayDetails>>
{
    public async Task<IReadOnlyList<AgreementTodayDetails>> Handle(GetToday request, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var all = await db.Agreements.AsNoTracking().OrderByDescending(a => a.Id).ToListAsync(ct);
        var own = all.Where(a => Shown(a, now).Any(v => Involvement.IsNamed(v.Terms, request.Viewer.Email))).ToList();
        var found = new List<AgreementTodayDetails>();
        foreach (var agreement in own.Count > 0 ? own : all)
        {
            found.Add(await Read(agreement, request.Viewer, now, ct));
        }

        return found;
    }

    private async Task<AgreementTodayDetails> Read(Agreement agreement, Viewer viewer, Instant now, CancellationToken ct)
    {
        var rulebook = rulebooks.Of(agreement);
        var inForce = agreement.InForceAt(now);
        var current = await CurrentFacts.Load(facts, agreement.Id, rulebook, now, ct);
        var duties = await DutyList.Of(db, agreement, rulebook, current, now, ct);
        var versions = Shown(agreement, now).Select(v => new VersionToday(v.Number, v.Terms, v.InForceUntilAt(now))).ToList();
        return new()
        {
            Key = agreement.Key,
            Title = agreement.Title,
            Versions = versions,
            InForce = versions.Find(v => v.Number == inForce?.Number),
            Duties = duties,
            ViewerDuties = [.. duties.Items.Select(d => Of(d, viewer, versions, inForce?.Number))],
            HasSide = viewer.Side is not null || versions.Any(v => Enum.GetValues<Party>().Any(p => Involvement.ActsFor(v.Terms, p, viewer.Email))),
            Standing = inForce is null ? null : Standing.Of(rulebook, inForce, now, current.Handovers, current.Clocks),
        };
    }

    /// <summary>The latest version, and the one in force where that is another.</summary>
    private static IEnumerable<AgreementVersion> Shown(Agreement agreement, Instant now) =>
        new[] { agreement.Versions.MaxBy(v => v.Number), agreement.InForceAt(now) }.OfType<AgreementVersion>().Distinct();

    /// <summary>By the terms of the duty's version; where it is about none of those shown, of the one in force, else the latest.</summary>
    private static ViewerDuty Of(Duty duty, Viewer viewer, List<VersionToday> versions, int? inForce)
    {
        var version = versions.Find(v => v.Number == duty.Version) ?? versions.Find(v => v.Number == inForce) ?? (versions.Count > 0 ? versions[0] : null);
        return duty.Party is { } party && version is not null
            ? new(duty, viewer.IsOf(party, version.Terms), Involvement.ActsFor(version.Terms, party, viewer.Email))
            : new(duty, false, false);
    }
}
