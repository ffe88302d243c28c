using Mapster;
using SlaApi.Domain.Agreements;
using SlaApi.Features.Agreements.Versions;

namespace SlaApi.Features.Agreements;

/// <summary>An agreement at the instant it is viewed.</summary>
internal sealed record AgreementAt(Agreement Agreement, Instant Now)
{
    public AgreementVersion? InForce { get; } = Agreement.InForceAt(Now);

    /// <summary>That of the version in force, else of the latest.</summary>
    public VersionStatus? Status => (InForce ?? Agreement.Latest)?.StatusAt(Now);

    /// <summary>Newest first.</summary>
    public IEnumerable<VersionAt> Versions => Agreement.Versions.OrderByDescending(v => v.Number).Select(v => new VersionAt(Agreement, v.Number, Now));
}

internal sealed class AgreementsMapping : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<AgreementAt, AgreementDetails>()
            .Map(view => view.Id, at => at.Agreement.Id)
            .Map(view => view.Key, at => at.Agreement.Key)
            .Map(view => view.Title, at => at.Agreement.Title)
            .Map(view => view.Company, at => at.Agreement.Company)
            .Map(view => view.CreatedAt, at => at.Agreement.CreatedAt)
            .Map(view => view.VersionInForce, at => at.InForce == null ? null : (int?)at.InForce.Number);
        config.NewConfig<AgreementAt, AgreementSummary>()
            .Map(view => view.Id, at => at.Agreement.Id)
            .Map(view => view.Key, at => at.Agreement.Key)
            .Map(view => view.Title, at => at.Agreement.Title)
            .Map(view => view.Company, at => at.Agreement.Company)
            .Map(view => view.VersionInForce, at => at.InForce == null ? null : (int?)at.InForce.Number);
    }
}
