using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SlaApi.Domain.Agreements;

namespace SlaApi.Data.Configurations;

internal sealed class AgreementConfiguration : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("agreements");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Key).HasMaxLength(63);
        builder.Property(a => a.Title).HasMaxLength(200);
        builder.Property(a => a.Company).HasMaxLength(200);
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.HasIndex(a => a.Key).IsUnique();
        builder.Ignore(a => a.Latest);
        builder.HasMany(a => a.Versions).WithOne().HasForeignKey("AgreementId").OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(a => a.Versions).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }
}

internal sealed class AgreementVersionConfiguration : IEntityTypeConfiguration<AgreementVersion>
{
    public void Configure(EntityTypeBuilder<AgreementVersion> builder)
    {
        builder.ToTable("agreement_versions");
        builder.HasKey("AgreementId", nameof(AgreementVersion.Number));
        builder.Property(v => v.Number).ValueGeneratedNever();
        builder.Property(v => v.Terms).AsJson();
        builder.Property<List<Signature>>("_signatures").HasColumnName("Signatures").AsJson();
        builder.Ignore(v => v.Signatures);
        builder.Ignore(v => v.FirstDay);
        builder.Ignore(v => v.LastDay);
        builder.Ignore(v => v.Zone);
        builder.Ignore(v => v.IsSigned);
    }
}
