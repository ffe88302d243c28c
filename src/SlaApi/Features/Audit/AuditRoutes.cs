using SlaApi.Authorization;
using SlaApi.Http;
using SlaApi.Http.OpenApi;

namespace SlaApi.Features.Audit;

internal static class AuditRoutes
{
    public static void MapAudit(this IEndpointRouteBuilder app) => app.MapGroup("/agreements/{agreement}/audit").WithTags("Audit").RequireScope(Scopes.Admin)
        .MapGet("", (string agreement, Query<ListAudit> query, HttpContext http, IMediator mediator, CancellationToken ct) =>
            http.Paged(mediator.Send(http.ReadCursor(query.Value with { Agreement = agreement }), ct))).Means<ListAudit>();
}
