using Microsoft.AspNetCore.Mvc;
using SlaApi.Authorization;
using SlaApi.Http;
using SlaApi.Http.OpenApi;

namespace SlaApi.Features.Agreements;

internal static class AgreementsRoutes
{
    private const string Root = "/agreements";

    public static void MapAgreements(this IEndpointRouteBuilder app)
    {
        var read = app.MapGroup("").WithTags("Agreements").RequireScope(Scopes.AgreementsRead);
        var write = app.MapGroup("").WithTags("Agreements").RequireScope(Scopes.AgreementsWrite);

        read.MapGet(Root, (Query<ListAgreements> query, HttpContext http, IMediator mediator, CancellationToken ct) =>
            http.Paged(mediator.Send(http.ReadCursor(query.Value), ct))).Means<ListAgreements>();
        write.MapPost(Root, (DraftAgreement draft, IMediator mediator, CancellationToken ct) =>
            Answers.Created(mediator.Send(draft, ct), a => $"/v1/agreements/{a.Id}")).Means<DraftAgreement>(201, "key-taken");
        read.MapGet(Root + "/{agreement}", (string agreement, IMediator mediator, CancellationToken ct) =>
            Answers.Resource(mediator.Send(new GetAgreement(agreement), ct))).Means<GetAgreement>();
        write.MapPatch(Root + "/{agreement}", (
            string agreement, MergePatch<AgreementNames> patch, [FromHeader(Name = "If-Match")] string? ifMatch, IMediator mediator, CancellationToken ct) =>
            Answers.Resource(mediator.Send(new ChangeAgreement(agreement, patch, ifMatch), ct))).Means<ChangeAgreement>();
    }
}
