using System.Text.Json;
using FluentValidation;
using Mapster;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Json;
using SlaApi.Messaging;

namespace SlaApi.Features.Agreements.Versions;

/// <summary>Replaces all terms of a draft.</summary>
public sealed record ReplaceTerms(Terms Terms) : VersionMessage;

internal sealed class ReplaceTermsValidator : AbstractValidator<ReplaceTerms>
{
    public ReplaceTermsValidator() => RuleFor(c => c.Terms).Faults(TermsFaults.Of);
}

internal sealed class ReplaceTermsHandler(SlaDbContext db, AuditTrail audit, Judging judging, IClock clock) : IRequestHandler<ReplaceTerms, VersionDetails>
{
    public async Task<VersionDetails> Handle(ReplaceTerms request, CancellationToken ct)
    {
        var agreement = await db.Agreements.Require(request.Version.Agreement, ct);
        var now = clock.GetCurrentInstant();
        var before = agreement.Version(request.Version.Number).Terms;
        agreement.ReplaceTerms(request.Version.Number, request.Terms, now);
        if (Written(before) != Written(request.Terms))
        {
            // If only the order differs, there is no change to list, but the content has another hash.
            await audit.Record(request, agreement.Id, request.Version.Number, Differences.Between(before, request.Terms), now, ct);
        }

        await db.SaveChangesAsync(ct);
        if (!agreement.Versions.Any(v => v.IsSigned) && Qualifying(before) != Qualifying(request.Terms))
        {
            await judging.AfterDraft(agreement, now, ct);
        }

        return new VersionAt(agreement, request.Version.Number, now).Adapt<VersionDetails>(Mapping.Config);
    }

    /// <summary>All terms that observed handovers depend on.</summary>
    private static string Qualifying(Terms terms) => Written(new { terms.Scope?.Criterion, terms.Intake, terms.Definitions, terms.Privacy });

    private static string Written(object value) => JsonSerializer.Serialize(value, ApiJson.Options);
}
