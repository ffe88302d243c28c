using System.Security.Cryptography;
using System.Text.Json;
using Mapster;
using SlaApi.Domain.Agreements;
using SlaApi.Json;

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

/// <summary>A version at the instant it is viewed.</summary>
internal sealed record VersionAt(Agreement Agreement, int Number, Instant Now)
{
    public AgreementVersion Version { get; } = Agreement.Version(Number);
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
        config.NewConfig<VersionAt, VersionSummary>()
            .Map(view => view.Status, at => at.Version.StatusAt(at.Now))
            .Map(view => view.ValidFrom, at => at.Version.Terms.Scope == null ? null : at.Version.Terms.Scope.ValidFrom)
            .Map(view => view.ValidUntil, at => at.Version.Terms.Scope == null ? null : at.Version.Terms.Scope.ValidUntil)
            .Map(view => view.SignedBy, at => at.Version.Signatures.Select(s => s.Party));
        config.NewConfig<VersionAt, VersionDetails>()
            .Map(view => view.Agreement, at => at.Agreement.Id)
            .Map(view => view.Status, at => at.Version.StatusAt(at.Now))
            .Map(view => view.Terms, at => at.Version.Terms)
            .Map(view => view.Signatures, at => at.Version.Signatures)
            .Map(view => view.ContentHash, at => HashOf(at.Version.Terms))
            .Map(view => view.InForceFrom, at => at.Version.IsSigned ? at.Version.FirstDay : (LocalDate?)null)
            .Map(view => view.InForceUntil, at => at.Version.InForceUntilAt(at.Now))
            .Map(view => view.AllowedActions, at => VersionLifecycle.Allowed(at.Version.StatusAt(at.Now)));
        config.NewConfig<Signature, SignatureDetails>();
    }

    private static string HashOf(Terms terms) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(terms, ApiJson.Options)));
}
