using System.Data;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;
using SlaApi.Domain.Metrics;

namespace SlaApi.Data;

/// <summary>
/// Loads the facts of metrics: the handovers made, closed or with a clock due in a period, and those clocks. Cost: linear in their number;
/// only columns that figures need are read, unless a target's <c>appliesTo</c> or a group-by by attribute needs whole handovers.
/// </summary>
internal sealed class MetricFacts(SlaDbContext db)
{
    public async Task<(IReadOnlyCollection<HandoverFact> Handovers, IReadOnlyList<ClockFact> Clocks)> Load(
        Guid agreement, MetricsQuestion question, CancellationToken ct)
    {
        // One snapshot for all reads; on SQLite this isolation level is a read transaction.
        await using var snapshot = await db.Database.BeginTransactionAsync(
            db is PostgresSlaDbContext ? IsolationLevel.RepeatableRead : IsolationLevel.ReadUncommitted, ct);
        var (begin, end) = (question.Made.Start, question.Made.End);
        var (firstDue, lastDue) = (question.Due.Start, question.Due.End);
        var all = db.Handovers.AsNoTracking().Where(h => h.AgreementId == agreement);
        var dueClocks = db.HandoverClocks.Where(c =>
            (c.DueAt >= firstDue && c.DueAt < lastDue) || (c.DueBeforePause >= firstDue && c.DueBeforePause < lastDue));

        var made = all.Where(h => h.HandedOverAt >= begin && h.HandedOverAt < end);
        var earlier = all.Where(h => h.HandedOverAt < begin || h.HandedOverAt >= end);
        var facts = (await Facts(made, question, ct)).ToDictionary(f => f.Id);
        foreach (var fact in await Facts(earlier.Where(h => h.ClosedAt >= begin && h.ClosedAt < end), question, ct))
        {
            facts.TryAdd(fact.Id, fact);
        }

        foreach (var fact in await Facts(earlier.Where(h => dueClocks.Any(c => c.HandoverId == h.Id)), question, ct))
        {
            facts.TryAdd(fact.Id, fact);
        }

        await AddStages(facts, made, ct);
        var clocks = await (from c in dueClocks
                            join h in all on c.HandoverId equals h.Id
                            select new { c.HandoverId, c.Target, c.Version, c.State, DueAt = c.DueAt ?? c.DueBeforePause, c.CompletedAt })
            .ToListAsync(ct);
        return (facts.Values, clocks.ConvertAll(c => new ClockFact
        {
            Handover = facts[c.HandoverId],
            Target = c.Target,
            Version = c.Version,
            State = c.State == ClockState.Running && question.Now > c.DueAt ? ClockState.Breached : c.State,
            DueAt = c.DueAt,
            CompletedAt = c.CompletedAt,
        }));
    }

    private static async Task<List<HandoverFact>> Facts(IQueryable<Handover> handovers, MetricsQuestion question, CancellationToken ct)
    {
        var conditions = question.Rulebook.Signed
            .SelectMany(rules => rules.Targets.Where(t => t.AppliesTo is not null)
                .Select(t => (Key: new TargetKey(t.Key!, rules.Version), Condition: t.AppliesTo!))).ToList();
        var attribute = question.GroupBy?.Attribute;
        return conditions.Count == 0 && attribute is null
            ? await handovers.Select(HandoverFact.Columns).ToListAsync(ct)
            : (await handovers.ToListAsync(ct)).ConvertAll(h => OfWhole(h) with
            {
                GroupAttribute = attribute is not null && h.Description.Attributes?.TryGetValue(attribute, out var value) == true ? TextOf(value) : null,
                OutsideTargets = conditions.Count == 0 ? null : [.. conditions.Where(c => !Criteria.Holds(c.Condition, h)).Select(c => c.Key)],
            });
    }

    private static readonly Func<Handover, HandoverFact> OfWhole = HandoverFact.Columns.Compile();

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    /// <summary>Later stages reached by the leads of the period.</summary>
    private async Task AddStages(Dictionary<Guid, HandoverFact> facts, IQueryable<Handover> made, CancellationToken ct)
    {
        var stages = await (
            from e in db.HandoverEvents
            where e.Type == EventType.StageReached && !e.Voided && e.Description.Stage != null
            join h in made on e.HandoverId equals h.Id
            select new { e.HandoverId, e.Description.Stage, e.OccurredAt }).ToListAsync(ct);
        foreach (var reached in stages.GroupBy(s => s.HandoverId))
        {
            facts[reached.Key] = facts[reached.Key] with { StagesReached = [.. reached.Select(r => (r.Stage!, r.OccurredAt))] };
        }
    }
}
