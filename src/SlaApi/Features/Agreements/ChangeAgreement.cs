using FluentValidation;
using Mapster;
using SlaApi.Data;
using SlaApi.Http;
using SlaApi.Json;
using SlaApi.Messaging;

namespace SlaApi.Features.Agreements;

/// <summary>Changes the title or the company of an agreement.</summary>
public sealed record ChangeAgreement(string Agreement, MergePatch<AgreementNames> Patch, string? IfMatch)
    : IRequest<AgreementDetails>, IConditional<AgreementDetails>
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
        RuleFor(n => n.Title).NotEmpty().MaximumCharacters(200);
        RuleFor(n => n.Company).NotEmpty().MaximumCharacters(200);
    }
}

internal sealed class ChangeAgreementHandler(SlaDbContext db, AuditTrail audit, IClock clock, IValidator<AgreementNames> names)
    : IRequestHandler<ChangeAgreement, AgreementDetails>
{
    public async Task<AgreementDetails> Handle(ChangeAgreement request, CancellationToken ct)
    {
        var agreement = await db.Agreements.Require(request.Agreement, ct);
        var before = new AgreementNames { Title = agreement.Title, Company = agreement.Company };
        var changed = request.Patch.Apply(before);
        await names.ValidateAndThrowAsync(changed, ct);
        var now = clock.GetCurrentInstant();
        agreement.Rename(changed.Title, changed.Company);
        if (Differences.Between(before, changed) is { Count: > 0 } changes)
        {
            await audit.Record(request, agreement.Id, null, changes, now, ct);
        }

        await db.SaveChangesAsync(ct);
        return new AgreementAt(agreement, now).Adapt<AgreementDetails>(Mapping.Config);
    }
}
