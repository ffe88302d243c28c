using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SlaApi.Tests.Support;

/// <summary>Messages sent by a signed-in account.</summary>
public static class Acting
{
    /// <summary>The principal of ASP.NET Core Identity's cookie.</summary>
    public static ClaimsPrincipal Account(string name, string? email) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, "account-of-" + name),
            new Claim(ClaimTypes.Name, name),
            .. email is null ? Array.Empty<Claim>() : [new Claim(ClaimTypes.Email, email)],
        ],
        "Identity.Application"));

    public static async Task<T> SendAs<T>(this App app, ClaimsPrincipal? user, IRequest<T> message)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = user is null ? null : new DefaultHttpContext { User = user };
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message);
    }
}
