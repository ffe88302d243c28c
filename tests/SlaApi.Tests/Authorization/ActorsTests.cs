using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using SlaApi.Authorization;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Authorization;

public sealed class ActorsTests
{
    [Fact]
    public void A_token_is_its_client() =>
        Assert.Equal(
            new Actor(ActorKind.Client, "crm", "crm", null),
            Of(new ClaimsPrincipal(new ClaimsIdentity([new Claim("client_id", "crm"), new Claim("sub", "other")], "Bearer"))));

    [Fact]
    public void A_sign_in_is_its_account()
    {
        Assert.Equal(new Actor(ActorKind.Account, "account-of-N", "N", "n@example.com"), Of(Acting.Account("N", "n@example.com")));
        Assert.Equal(new Actor(ActorKind.Account, "account-of-N", "N", null), Of(Acting.Account("N", null)));
    }

    [Fact]
    public void Without_a_request_or_a_principal_it_is_the_program()
    {
        var system = new Actor(ActorKind.System, "system", "system", null);
        Assert.Equal(system, new Actors(new HttpContextAccessor()).Current);
        Assert.Equal(system, Of(new ClaimsPrincipal(new ClaimsIdentity([new Claim("client_id", "forged")]))));
    }

    private static Actor Of(ClaimsPrincipal user) => new Actors(new HttpContextAccessor { HttpContext = new DefaultHttpContext { User = user } }).Current;
}
