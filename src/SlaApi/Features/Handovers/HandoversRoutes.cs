using Microsoft.AspNetCore.Mvc;
using SlaApi.Authorization;
using SlaApi.Domain.Handovers;
using SlaApi.Http;
using SlaApi.Http.OpenApi;

namespace SlaApi.Features.Handovers;

internal static class HandoversRoutes
{
    private const string One = "/{id:guid}";

    /// <summary>A batch of 1,000 rich handovers fits.</summary>
    private const int MaxBatchBytes = 16 << 20;

    private static readonly string[] EventProblems = ["impossible-order", "event-id-conflict", "unknown-event"];

    public static void AddHandovers(this IServiceCollection services) =>
        services.AddScoped<HandoverIntake>().AddScoped<EventIntake>().AddScoped<HandoverSelection>();

    public static void MapHandovers(this IEndpointRouteBuilder app)
    {
        var read = app.MapGroup("/handovers").WithTags("Handovers").RequireScope(Scopes.HandoversRead);
        var write = app.MapGroup("/handovers").WithTags("Handovers").RequireScope(Scopes.HandoversWrite);
        var batch = new RequestSizeLimitAttribute(MaxBatchBytes);

        write.MapPost("", async (RecordHandover handover, IMediator mediator, CancellationToken ct) =>
        {
            var outcome = await mediator.Send(handover, ct);
            return new Resource<HandoverDetails>(outcome.Value!, outcome.Created ? 201 : 200, $"/v1/handovers/{outcome.Value!.Id}");
        }).Means<RecordHandover>(201, "external-id-conflict").Produces<HandoverDetails>(200);
        write.MapPost("/batch", async (RecordHandovers handovers, IMediator mediator, CancellationToken ct) =>
            Results.Json(await mediator.Send(handovers, ct), statusCode: 207)).Means<RecordHandovers>(207).WithMetadata(batch);
        read.MapGet("", (Query<ListHandovers> query, HttpContext http, IMediator mediator, CancellationToken ct) =>
            http.Paged(mediator.Send(http.ReadCursor(query.Value), ct))).Means<ListHandovers>();
        read.MapGet(One, (Guid id, Query<GetHandover> query, IMediator mediator, CancellationToken ct) =>
            Read(mediator.Send(query.Value with { Id = id }, ct))).Means<GetHandover>();
        write.MapPatch(One, (
            Guid id, MergePatch<HandoverDescription> patch, [FromHeader(Name = "If-Match")] string? ifMatch, IMediator mediator, CancellationToken ct) =>
            Answers.Resource(mediator.Send(new ChangeHandover(id, patch, ifMatch), ct))).Means<ChangeHandover>();
        read.MapGet(One + "/clocks", (Guid id, IMediator mediator, CancellationToken ct) =>
            mediator.Send(new GetClocks(id), ct)).Means<GetClocks>();

        read.MapGet(One + "/events", (Guid id, Query<ListEvents> query, HttpContext http, IMediator mediator, CancellationToken ct) =>
            http.Paged(mediator.Send(http.ReadCursor(query.Value with { Handover = id }), ct))).Means<ListEvents>();
        write.MapPost(One + "/events", async (Guid id, RecordEvent submitted, IMediator mediator, CancellationToken ct) =>
            Recorded(await mediator.Send(submitted with { Handover = id }, ct)))
            .Means<RecordEvent>(201, EventProblems).Produces<EventDetails>();
        write.MapPost("/events", async (RecordNamedEvent submitted, IMediator mediator, CancellationToken ct) =>
            Recorded(await mediator.Send(submitted, ct)))
            .Means<RecordNamedEvent>(201, EventProblems).Produces<EventDetails>();
        write.MapPost("/events/batch", async (RecordEvents events, IMediator mediator, CancellationToken ct) =>
            Results.Json(await mediator.Send(events, ct), statusCode: 207)).Means<RecordEvents>(207).WithMetadata(batch);
    }

    /// <summary>The tag is that of the handover, whatever is answered together with it: <c>updatedAt</c> is part of it and moves with every event.</summary>
    private static async Task<Resource<HandoverDetails>> Read(Task<HandoverDetails> read)
    {
        var handover = await read;
        return new Resource<HandoverDetails>(handover, tagOf: handover.Events is null ? null : handover with { Events = null });
    }

    private static IResult Recorded(Outcome<EventDetails> outcome) => Results.Json(outcome.Value, statusCode: outcome.Created ? 201 : 200);
}
