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
        var entries = tracker.Entries().ToList(); // once: each call detects the changes of everything tracked
        var byClock = entries.Where(IsChanged).Select(e => e.Entity).OfType<HandoverClock>().Select(c => c.HandoverId).ToHashSet();
        var now = clock.GetCurrentInstant();
        foreach (var entry in entries.Where(e => e.Entity is Handover handover && (IsChanged(e) || byClock.Contains(handover.Id))))
        {
            entry.Property(nameof(Handover.UpdatedAt)).CurrentValue = now;
        }
    }

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;
}
