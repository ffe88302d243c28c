using Mapster;
using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Http;
using SlaApi.Messaging;

namespace SlaApi.Features.Agreements;

/// <summary>Lists agreements, newest first.</summary>
public sealed record ListAgreements : ListRequest, IRequest<Page<AgreementSummary>>
{
    /// <summary>Only those whose version in force, else whose latest version, has this state.</summary>
    public VersionStatus? Status { get; init; }

    /// <summary>Only those whose key, title or company contains this text, in upper or lower case.</summary>
    public string? Search { get; init; }
}

/// <summary>An agreement in a list.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="Key">The name integrators use.</param>
/// <param name="Title">Its title, as shown to people.</param>
/// <param name="Company">The company whose departments agree.</param>
/// <param name="Status">That of the version in force, else of the latest; null without any version.</param>
/// <param name="VersionInForce">The number of the version in force now; null when there is none.</param>
public sealed record AgreementSummary(Guid Id, string Key, string Title, string Company, VersionStatus? Status, int? VersionInForce);

internal sealed class ListAgreementsHandler(SlaDbContext db, IClock clock) : IRequestHandler<ListAgreements, Page<AgreementSummary>>
{
    public async Task<Page<AgreementSummary>> Handle(ListAgreements request, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var agreements = db.Agreements.AsNoTracking().OrderByDescending(a => a.Id).AsQueryable();
        if (request.After is { } after)
        {
            agreements = agreements.Where(a => a.Id < after);
        }

        // A status is decided by dates in the zone of each version, and only here upper and lower case are the same in every alphabet.
        var found = new List<AgreementSummary>();
        await foreach (var agreement in agreements.AsAsyncEnumerable().WithCancellation(ct))
        {
            var viewed = new AgreementAt(agreement, now);
            if ((request.Status is null || request.Status == viewed.Status) && Contains(agreement, request.Search))
            {
                found.Add(viewed.Adapt<AgreementSummary>(Mapping.Config));
            }

            if (found.Count > request.Size)
            {
                break;
            }
        }

        return Paging.Of(found, request.Size, a => a.Id);
    }

    private static bool Contains(Agreement agreement, string? search) =>
        search is null || new[] { agreement.Key, agreement.Title, agreement.Company }.Any(text => text.Contains(search, StringComparison.OrdinalIgnoreCase));
}
