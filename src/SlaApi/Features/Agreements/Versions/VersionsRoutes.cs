using SlaApi.Authorization;
using SlaApi.Domain.Agreements;
using SlaApi.Http;
using SlaApi.Http.OpenApi;

namespace SlaApi.Features.Agreements.Versions;

internal static class VersionsRoutes
{
    private const string Root = "/agreements/{agreement}/versions";

    public static void MapVersions(this IEndpointRouteBuilder app)
    {
        var read = app.MapGroup(Root).WithTags("Versions").RequireScope(Scopes.AgreementsRead);
        var write = app.MapGroup(Root).WithTags("Versions").RequireScope(Scopes.AgreementsWrite);
        var sign = app.MapGroup(Root).WithTags("Versions").RequireScope(Scopes.SignMarketing, Scopes.SignSales);

        read.MapGet("", (string agreement, Query<ListVersions> query, HttpContext http, IMediator mediator, CancellationToken ct) =>
            http.Paged(mediator.Send(http.ReadCursor(query.Value with { Agreement = agreement }), ct))).Means<ListVersions>();
        write.MapPost("", (string agreement, DraftVersion? draft, IMediator mediator, CancellationToken ct) =>
            Answers.Created(mediator.Send((draft ?? new()) with { Agreement = agreement }, ct), v => $"/v1/agreements/{v.Agreement}/versions/{v.Number}"))
            .Means<DraftVersion>(201, "draft-exists");
        read.MapGet("/{number:version}", (string agreement, int number, IMediator mediator, CancellationToken ct) =>
            Answers.Resource(mediator.Send(new GetVersion(agreement, number), ct))).Means<GetVersion>();
        read.MapGet("/{number:version}/changes", (string agreement, int number, Query<GetChanges> query, IMediator mediator, CancellationToken ct) =>
            mediator.Send(query.Value with { Agreement = agreement, Number = number }, ct)).Means<GetChanges>();
        write.MapDelete("/{number:version}", async ([AsParameters] VersionAddress version, IMediator mediator, CancellationToken ct) =>
        {
            await mediator.Send(new DeleteVersion(version), ct);
            return Results.NoContent();
        }).Means<DeleteVersion>(204, "version-not-draft");
        read.MapGet("/{number:version}/terms", (string agreement, int number, IMediator mediator, CancellationToken ct) =>
            Answers.Part(mediator.Send(new GetTerms(agreement, number), ct))).Means<GetTerms>();
        write.MapPut("/{number:version}/terms", ([AsParameters] VersionAddress version, Terms terms, IMediator mediator, CancellationToken ct) =>
            Answers.Resource(mediator.Send(new ReplaceTerms(terms) { Version = version }, ct)))
            .Means<ReplaceTerms>(200, "version-not-draft").DisableRequestTimeout();
        write.MapPatch("/{number:version}/terms", ([AsParameters] VersionAddress version, MergePatch<Terms> patch, IMediator mediator, CancellationToken ct) =>
            Answers.Resource(mediator.Send(new PatchTerms(patch) { Version = version }, ct)))
            .Means<PatchTerms>(200, "version-not-draft").DisableRequestTimeout();
        write.MapPost("/{number:version}/submit", ([AsParameters] VersionAddress version, NoMembers? _, IMediator mediator, CancellationToken ct) =>
            Answers.Resource(mediator.Send(new SubmitVersion { Version = version }, ct)))
            .Means<SubmitVersion>(200, "version-not-draft", "terms-incomplete");
        write.MapPost("/{number:version}/withdraw", ([AsParameters] VersionAddress version, NoMembers? _, IMediator mediator, CancellationToken ct) =>
            Answers.Resource(mediator.Send(new WithdrawVersion { Version = version }, ct))).Means<WithdrawVersion>(200, "version-not-submitted");
        sign.MapPost("/{number:version}/signatures", (
            [AsParameters] VersionAddress version, SignVersion signature, IMediator mediator, CancellationToken ct) =>
            Answers.Resource(mediator.Send(signature with { Version = version }, ct)))
            .Means<SignVersion>(200, "not-a-signatory", "already-signed", "version-not-awaiting-signatures", "amendment-in-the-past", "period-overlap")
            .DisableRequestTimeout(); // the second signature judges all handovers recorded before
    }
}
