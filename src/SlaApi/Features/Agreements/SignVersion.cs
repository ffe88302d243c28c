using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SlaApi.Data;
using SlaApi.Domain.Agreements;

namespace SlaApi.Features.Agreements;

/// <summary>
/// One party signs a submitted version; the second signature puts it in force by its dates, ends the version it succeeds, and judges what was
/// only observed before.
/// </summary>
public sealed record SignVersion : VersionMessage
{
    /// <summary>For whom; the token needs the scope of that party.</summary>
    [Required] public Party? Party { get; init; }

    /// <summary>Who signs, 1 to 200 characters.</summary>
    [Required] public string Name { get; init; } = "";

    /// <summary>The local day written beside the name; today when missing, never later.</summary>
    public LocalDate? SignedOn { get; init; }
}

internal sealed class SignVersionValidator : AbstractValidator<SignVersion>
{
    public SignVersionValidator()
    {
        RuleFor(c => c.Party).NotNull();
        RuleFor(c => c.Name).NotEmpty().MaximumLength(200);
    }
}

internal sealed class SignVersionHandler(SlaDbContext db, Judging judging, IClock clock) : IRequestHandler<SignVersion, VersionDetails>
{
    public async Task<VersionDetails> Handle(SignVersion request, CancellationToken cancellationToken)
    {
        var agreement = await db.Agreements.Require(request.Version.Agreement, cancellationToken);
        var now = clock.GetCurrentInstant();
        agreement.Sign(request.Version.Number, request.Party!.Value, request.Name, request.SignedOn, now);
        await db.SaveChangesAsync(cancellationToken);
        if (agreement.Version(request.Version.Number) is { IsSigned: true } version)
        {
            await judging.AfterSignature(agreement, version, now, cancellationToken);
        }

        return VersionDetails.From(agreement, request.Version.Number, now);
    }
}
