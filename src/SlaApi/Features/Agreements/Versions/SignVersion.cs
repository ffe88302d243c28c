using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Mapster;
using SlaApi.Authorization;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Json;
using SlaApi.Messaging;

namespace SlaApi.Features.Agreements.Versions;

/// <summary>
/// One party signs a submitted version; the second signature puts it in force by its dates, ends the version it succeeds, and judges what was
/// only observed before.
/// </summary>
public sealed record SignVersion : VersionMessage, INeedScopes
{
    /// <summary>For whom; the token needs the scope of that party.</summary>
    [Required] public Party? Party { get; init; }

    /// <summary>Who signs, 1 to 200 characters.</summary>
    [Required] public string Name { get; init; } = "";

    /// <summary>The local day written beside the name; today when missing, never later, and not before 1900.</summary>
    public LocalDate? SignedOn { get; init; }

    IReadOnlyList<string> INeedScopes.NeededScopes => Party is { } party ? [Scopes.Sign(party)] : [];
}

internal sealed class SignVersionValidator : AbstractValidator<SignVersion>
{
    private static readonly LocalDate Earliest = new(1900, 1, 1);

    public SignVersionValidator()
    {
        RuleFor(c => c.Party).NotNull();
        RuleFor(c => c.Name).NotEmpty().MaximumCharacters(200);
        RuleFor(c => c.SignedOn).Must(on => on is null || on >= Earliest)
            .WithState(_ => new Fault("/signedOn", "Der Tag liegt vor 1900.", "The day is before 1900."));
    }
}

internal sealed class SignVersionHandler(SlaDbContext db, AuditTrail audit, Actors actors, Judging judging, IClock clock)
    : IRequestHandler<SignVersion, VersionDetails>
{
    public async Task<VersionDetails> Handle(SignVersion request, CancellationToken ct)
    {
        var agreement = await db.Agreements.Require(request.Version.Agreement, ct);
        var now = clock.GetCurrentInstant();
        var version = agreement.Version(request.Version.Number);
        var before = version.Signatures.Adapt<IReadOnlyList<SignatureDetails>>(Mapping.Config);
        agreement.Sign(version.Number, request.Party!.Value, request.Name, request.SignedOn, now, SignerOf(actors.Current));
        var after = version.Signatures.Adapt<IReadOnlyList<SignatureDetails>>(Mapping.Config);
        var changes = Differences.Between(new { signatures = before }, new { signatures = after });
        await audit.Record(request, agreement.Id, version.Number, changes, now, ct);
        await db.SaveChangesAsync(ct);
        if (version.IsSigned)
        {
            await judging.AfterSignature(agreement, version, now, ct);
        }

        return new VersionAt(agreement, version.Number, now).Adapt<VersionDetails>(Mapping.Config);
    }

    private static Signer SignerOf(Actor actor) => actor.Kind == ActorKind.Account ? new Signer.Account(actor.Email) : new Signer.Client();
}
