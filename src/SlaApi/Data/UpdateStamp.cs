using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SlaApi.Domain.Handovers;

namespace SlaApi.Data;

/// <summary>
/// Sets <see cref="Handover.UpdatedAt"/> when a stored member of a handover or of its clocks changes, and only then: judging again without a
/// different result is no change.
/// </summary>
internal sealed class UpdateStamp(IClock clock) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Set(eventData.Context!.ChangeTracker);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken ct = default)
    {
        Set(eventData.Context!.ChangeTracker);
        return ValueTask.FromResult(result);
    }

    private void Set(ChangeTracker tracker)
    {
        var handovers = tracker.Entries<Handover>().ToList();
        if (handovers.Count == 0)
        {
            return;
        }

        var byClock = tracker.Entries<HandoverClock>().Where(IsChanged).Select(c => c.Entity.HandoverId).ToHashSet();
        var now = clock.GetCurrentInstant();
        foreach (var handover in handovers.Where(h => IsChanged(h) || byClock.Contains(h.Entity.Id)))
        {
            handover.Property(h => h.UpdatedAt).CurrentValue = now;
        }
    }

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;
}
