using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Authorization;
using SlaApi.Http;
using SlaApi.Http.OpenApi;

namespace SlaApi.Features.Handovers.Import;

internal static class ImportsRoutes
{
    private static readonly AcceptsMetadata Files = new(FileFormats.All, typeof(Stream));

    public static void AddImports(this IServiceCollection services)
    {
        services.AddSingleton<ImportSignal>().AddScoped<Upload>().AddScoped<Leftovers>();
        services.AddScoped<RowIntake<RecordHandover>, HandoverRows>().AddScoped<RowIntake<EventRow>, EventRows>();
        services.AddScoped(typeof(StagedRows<>)).AddScoped(typeof(ImportRun<>));
    }

    public static void MapImports(this IEndpointRouteBuilder app)
    {
        var write = app.MapGroup("/handovers").WithTags("Imports").RequireScope(Scopes.HandoversWrite);
        var read = app.MapGroup("/imports").WithTags("Imports").RequireScope(Scopes.HandoversRead);
        var anySize = new DisableRequestSizeLimitAttribute();

        write.MapPost("/import", (Query<ImportHandovers> query, HttpRequest request, IMediator mediator, CancellationToken ct) =>
            Accepted(mediator.Send(query.Value with { Body = request.Body, ContentType = request.ContentType }, ct)))
            .Means<ImportHandovers>(202).WithMetadata(anySize, Files).DisableRequestTimeout();
        write.MapPost("/events/import", (Query<ImportEvents> query, HttpRequest request, IMediator mediator, CancellationToken ct) =>
            Accepted(mediator.Send(query.Value with { Body = request.Body, ContentType = request.ContentType }, ct)))
            .Means<ImportEvents>(202).WithMetadata(anySize, Files).DisableRequestTimeout();
        read.MapGet("", (Query<ListImports> query, HttpContext http, IMediator mediator, CancellationToken ct) =>
            http.Paged(mediator.Send(http.ReadCursor(query.Value), ct))).Means<ListImports>();
        read.MapGet("/{id:guid}", (Guid id, IMediator mediator, CancellationToken ct) =>
            Answers.Resource(mediator.Send(new GetImport(id), ct))).Means<GetImport>();
        read.MapGet("/{id:guid}/errors", async (Guid id, IMediator mediator, CancellationToken ct) =>
            new ImportErrorsFile(await mediator.Send(new GetImportErrors(id), ct)))
            .Means<GetImportErrors>().Produces<string>(contentType: "text/csv").DisableRequestTimeout();
    }

    private static async Task<Resource<ImportDetails>> Accepted(Task<ImportDetails> stored)
    {
        var import = await stored;
        return new Resource<ImportDetails>(import, StatusCodes.Status202Accepted, $"/v1/imports/{import.Id}");
    }
}
