using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Handovers;

namespace SlaApi.Data.Configurations;

internal sealed class HandoverConfiguration : IEntityTypeConfiguration<Handover>
{
    public void Configure(EntityTypeBuilder<Handover> builder)
    {
        builder.ToTable("handovers");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Priority).AsText();
        builder.Property(h => h.State).AsText();
        builder.Property(h => h.Decision).AsText();
        builder.Property(h => h.ContestOutcome).AsText();
        builder.ComplexProperty(h => h.Description, description =>
        {
            description.Ignore(d => d.Lead);
            description.Property(d => d.Score).HasConversion(score => score, stored => HandoverDescription.Plain(stored));
            description.Property(d => d.Touches).AsJson();
            description.Property(d => d.Attributes).AsJson();
            description.NameColumns(d => d.Name == nameof(HandoverDescription.Assignee) ? "GivenAssignee" : d.Name);
        });
        builder.Property(h => h.FailingPart).AsJson();
        builder.Property(h => h.Amount).AsMoney();
        builder.Property(h => h.Uncounted).HasField("_uncounted").UsePropertyAccessMode(PropertyAccessMode.Field).AsJson();
        builder.HasOne<Agreement>().WithMany().HasForeignKey(h => h.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(h => h.Events).WithOne().HasForeignKey(e => e.HandoverId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(h => h.Clocks).WithOne().HasForeignKey(c => c.HandoverId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(h => h.Events).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(h => h.Clocks).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(h => new { h.AgreementId, h.ExternalId }).IsUnique();
        builder.HasIndex(h => new { h.AgreementId, h.LeadId });
        builder.HasIndex(h => new { h.AgreementId, h.HandedOverAt, h.Id });
        builder.HasIndex(h => new { h.AgreementId, h.NextDueAt, h.Id });
        builder.HasIndex(h => new { h.AgreementId, h.UpdatedAt, h.Id });
        builder.HasIndex(h => new { h.UpdatedAt, h.Id });
        builder.HasIndex(h => new { h.AgreementId, h.ClosedAt });
        builder.HasIndex(h => new { h.AgreementId, h.Id });
        builder.HasIndex(h => new { h.AgreementId, h.State, h.Id });
        builder.HasIndex(h => new { h.AgreementId, h.LastRecordedAt });
    }
}

internal sealed class HandoverEventConfiguration : IEntityTypeConfiguration<HandoverEvent>
{
    public void Configure(EntityTypeBuilder<HandoverEvent> builder)
    {
        builder.ToTable("handover_events");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Type).AsText();
        builder.ComplexProperty(e => e.Description, description =>
        {
            description.Property(d => d.Outcome).AsText();
            description.Property(d => d.Amount).AsMoney();
            description.Property(d => d.Attribution).AsJson();
            description.Property(d => d.Attributes).AsJson();
            description.NameColumns(d => d.Name);
        });
        builder.HasIndex(e => new { e.HandoverId, e.OccurredAt });
    }
}

internal sealed class HandoverClockConfiguration : IEntityTypeConfiguration<HandoverClock>
{
    public void Configure(EntityTypeBuilder<HandoverClock> builder)
    {
        builder.ToTable("handover_clocks");
        builder.HasKey(c => new { c.HandoverId, c.Target, c.Round });
        builder.Property(c => c.State).AsText();
        builder.HasIndex(c => c.DueAt);

        // Partial index on paused clocks, which are few.
        builder.HasIndex(c => c.DueBeforePause).HasFilter("\"DueBeforePause\" IS NOT NULL");

        // Partial index on open clocks, which are few: due and overdue clocks are found without scanning the history.
        builder.HasIndex(c => new { c.DueAt, c.HandoverId }).HasFilter("\"CompletedAt\" IS NULL AND \"EndedAt\" IS NULL");
    }
}
