using SlaApi.Authorization;
using SlaApi.Domain.Agreements;
using SlaApi.Features.Agreements.Versions;
using SlaApi.Http;
using SlaApi.Http.OpenApi;

namespace SlaApi.Features.Agreements.Definitions;

internal static class DefinitionsRoutes
{
    private const string OfVersion = "/agreements/{agreement}/versions/{number:version}/definitions";

    public static void MapDefinitions(this IEndpointRouteBuilder app)
    {
        var read = app.MapGroup("").WithTags("Definitions").RequireScope(Scopes.AgreementsRead);
        var write = app.MapGroup("").WithTags("Definitions").RequireScope(Scopes.AgreementsWrite);

        read.MapGet("/definitions", (IMediator mediator, CancellationToken ct) =>
            Answers.Resource(mediator.Send(new GetGlossary(), ct))).Means<GetGlossary>();
        read.MapGet("/agreements/{agreement}/definitions", (string agreement, IMediator mediator, CancellationToken ct) =>
            Answers.Resource(mediator.Send(new GetDefinitionsInForce(agreement), ct))).Means<GetDefinitionsInForce>();
        read.MapGet(OfVersion, (string agreement, int number, IMediator mediator, CancellationToken ct) =>
            Answers.Part(mediator.Send(new GetDefinitions(agreement, number), ct))).Means<GetDefinitions>();
        read.MapGet(OfVersion + "/{term}", (string agreement, int number, string term, IMediator mediator, CancellationToken ct) =>
            Answers.Part(mediator.Send(new GetDefinition(agreement, number, term), ct))).Means<GetDefinition>();
        write.MapPut(OfVersion + "/{term}", (
            [AsParameters] VersionAddress version, string term, Definition definition, HttpContext http, IMediator mediator, CancellationToken ct) =>
            Answers.Part(mediator.Send(new ReplaceDefinition(definition) { Version = version, Term = term }, ct), http.Request.Path))
            .Means<ReplaceDefinition>(200, "version-not-draft").Produces<Definition>().Produces<Definition>(201).DisableRequestTimeout();
        write.MapDelete(OfVersion + "/{term}", async (
            [AsParameters] VersionAddress version, string term, HttpResponse response, IMediator mediator, CancellationToken ct) =>
        {
            response.Headers.ETag = EntityTag.Of(await mediator.Send(new DeleteDefinition { Version = version, Term = term }, ct));
            return Results.NoContent();
        }).Means<DeleteDefinition>(204, "version-not-draft").WithMetadata(new SendsTag()).DisableRequestTimeout();
    }
}
