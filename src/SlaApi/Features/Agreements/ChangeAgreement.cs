using FluentValidation;
using SlaApi.Data;
using SlaApi.Http;
using SlaApi.Messaging;

namespace SlaApi.Features.Agreements;

/// <summary>Changes what people call an agreement.</summary>
public sealed record ChangeAgreement(string Agreement, MergePatch<AgreementNames> Patch, string? IfMatch) : IRequest<AgreementDetails>, IConditional<AgreementDetails>
{
    public IRequest<AgreementDetails> Current => new GetAgreement(Agreement);
}

/// <summary>The members of an agreement that can change.</summary>
public sealed record AgreementNames
{
    /// <summary>1 to 200 characters.</summary>
    public string Title { get; init; } = "";

    /// <summary>1 to 200 characters.</summary>
    public string Company { get; init; } = "";
}

internal sealed class AgreementNamesValidator : AbstractValidator<AgreementNames>
{
    public AgreementNamesValidator()
    {
        RuleFor(n => n.Title).NotEmpty().MaximumLength(200);
        RuleFor(n => n.Company).NotEmpty().MaximumLength(200);
    }
}

internal sealed class ChangeAgreementHandler(SlaDbContext db, IClock clock, IValidator<AgreementNames> names) : IRequestHandler<ChangeAgreement, AgreementDetails>
{
    public async Task<AgreementDetails> Handle(ChangeAgreement request, CancellationToken cancellationToken)
    {
        var agreement = await db.Agreements.Require(request.Agreement, cancellationToken);
        var changed = request.Patch.Apply(new AgreementNames { Title = agreement.Title, Company = agreement.Company });
        await names.ValidateAndThrowAsync(changed, cancellationToken);
        agreement.Rename(changed.Title, changed.Company);
        await db.SaveChangesAsync(cancellationToken);
        return AgreementDetails.From(agreement, clock.GetCurrentInstant());
    }
}
