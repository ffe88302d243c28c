using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using FluentValidation;
using Mapster;
using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Json;
using SlaApi.Messaging;

namespace SlaApi.Features.Agreements;

/// <summary>Drafts a new agreement: version 1, from the template where no terms are given.</summary>
public sealed record DraftAgreement : IRequest<AgreementDetails>, IWrite
{
    /// <summary>Lower-case letters, digits and hyphens, 1 to 63; unique; never changes; not shaped like a UUID.</summary>
    [Required] public string Key { get; init; } = "";

    /// <summary>1 to 200 characters.</summary>
    [Required] public string Title { get; init; } = "";

    /// <summary>1 to 200 characters.</summary>
    [Required] public string Company { get; init; } = "";

    /// <summary>The first terms; those of the template when missing.</summary>
    public Terms? Terms { get; init; }
}

internal sealed partial class DraftAgreementValidator : AbstractValidator<DraftAgreement>
{
    public DraftAgreementValidator()
    {
        RuleFor(c => c.Key).NotEmpty();
        RuleFor(c => c.Key).Must(key => KeyForm().IsMatch(key) && !Guid.TryParse(key, out _)).When(c => !string.IsNullOrEmpty(c.Key))
            .WithState(_ => new Fault(
                "/key",
                "Kleinbuchstaben, Ziffern und Bindestriche, höchstens 63; keine UUID.",
                "Lower-case letters, digits and hyphens, at most 63; not a UUID."));
        RuleFor(c => c.Title).NotEmpty().MaximumCharacters(200);
        RuleFor(c => c.Company).NotEmpty().MaximumCharacters(200);
        RuleFor(c => c.Terms).Faults(terms => terms is null ? [] : TermsFaults.Of(terms).Select(f => f.Under("/terms")));
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,62}\\z")]
    private static partial Regex KeyForm();
}

internal sealed class DraftAgreementHandler(SlaDbContext db, AuditTrail audit, Ids ids, IClock clock) : IRequestHandler<DraftAgreement, AgreementDetails>
{
    public async Task<AgreementDetails> Handle(DraftAgreement request, CancellationToken ct)
    {
        if (await db.Agreements.AnyAsync(a => a.Key == request.Key, ct))
        {
            throw new Refusal("key-taken", $"Der Schlüssel {request.Key} ist vergeben.", $"The key {request.Key} is taken.");
        }

        var now = clock.GetCurrentInstant();
        var agreement = new Agreement(ids.Next(), request.Key, request.Title, request.Company, request.Terms ?? AgreementTemplate.For(request.Company), now);
        db.Agreements.Add(agreement);
        var changes = Differences.Between(null, new { agreement.Key, agreement.Title, agreement.Company })
            .Concat(Differences.Between(null, agreement.Version(1).Terms));
        await audit.Record(request, agreement.Id, 1, [.. changes], now, ct);
        await db.SaveChangesAsync(ct);
        return new AgreementAt(agreement, now).Adapt<AgreementDetails>(Mapping.Config);
    }
}
