using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace SlaApi.Tests.Support;

/// <summary>Messages without a route, as the admin's pages send them.</summary>
public static class Asking
{
    public static async Task<T> Ask<T>(this App app, IRequest<T> message)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message);
    }
}
