using System.Security.Cryptography;
using System.Text.Json;
using Mapster;
using SlaApi.Domain.Agreements;
using SlaApi.Json;

namespace SlaApi.Features.Agreements.Versions;

/// <summary>A version at the instant it is viewed.</summary>
internal sealed record VersionAt(Agreement Agreement, int Number, Instant Now)
{
    public AgreementVersion Version { get; } = Agreement.Version(Number);
}

internal sealed class VersionsMapping : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
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
