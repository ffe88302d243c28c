using SlaApi.Authorization;
using SlaApi.Http;
using SlaApi.Http.OpenApi;

namespace SlaApi.Features.Clock;

internal static class ClockRoutes
{
    public static void MapClock(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/clock").WithTags("Clock").RequireScope(Scopes.MetricsRead);

        group.MapPost("/deadlines", (CalculateDeadlines question, IMediator mediator, CancellationToken ct) => mediator.Send(question, ct))
            .Means<CalculateDeadlines>(200, "deadline-out-of-range");
        group.MapPost("/elapsed", (CalculateElapsed question, IMediator mediator, CancellationToken ct) => mediator.Send(question, ct))
            .Means<CalculateElapsed>(200, "deadline-out-of-range");
    }
}
