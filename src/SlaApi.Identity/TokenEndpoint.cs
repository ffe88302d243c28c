using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SlaApi.Identity;

/// <summary><c>POST /connect/token</c>: reads the request, then checks client, grant and scope, in this order.</summary>
internal sealed class TokenEndpoint(
    IClientStore clients, SecretCheck secrets, FailedAttempts attempts, AccessTokens tokens, ILogger<TokenEndpoint> log)
{
    public async Task<IResult> Answer(HttpContext http, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Pragma = "no-cache";
        try
        {
            var request = await TokenRequest.Read(http.Request, ct);
            var client = await Authenticate(request, AddressOf(http), ct);
            var scopes = Granted(request, client);
            var answer = await tokens.Issue(client, scopes, ct);
            log.LogInformation("Token issued to client {ClientId} for {Scope}.", client.Id, answer.Scope);
            return Results.Json(answer);
        }
        catch (TokenRefusal refusal)
        {
            return refusal.Answer(http.Response);
        }
    }

    private async Task<RegisteredClient> Authenticate(TokenRequest request, string address, CancellationToken ct)
    {
        var who = $"{address} {request.ClientId}";
        RefuseIf(attempts.Blocked(who), who);
        var client = await clients.Find(request.ClientId, ct);
        var isRight = await secrets.Matches(client, request.Secret, ct);
        if (client is { Disabled: false } && isRight)
        {
            RefuseIf(attempts.Blocked(who), who);        // parallel guesses beyond the limit must not reveal a correct secret
            return client;
        }
        RefuseIf(attempts.Count(who), who);
        var reason = client switch { null => "unknown client", { Disabled: true } => "disabled client", _ => "wrong secret" };
        log.LogWarning("Token refused to client {ClientId} from {Address}: {Reason}.", Printable(request.ClientId), address, reason);
        throw TokenRefusal.InvalidClient();
    }

    private void RefuseIf(TimeSpan? blocked, string who)
    {
        if (blocked is not { } wait)
        {
            return;
        }

        log.LogWarning("Too many failed token requests from {AddressAndClient}; refused for {Wait}.", Printable(who), wait);
        throw TokenRefusal.TooManyFailures(wait);
    }

    private static string[] Granted(TokenRequest request, RegisteredClient client)
    {
        if (request.GrantType is null)
        {
            throw TokenRefusal.InvalidRequest("The parameter grant_type is missing.");
        }

        if (request.GrantType != "client_credentials")
        {
            throw TokenRefusal.UnsupportedGrantType();
        }

        var requested = request.Scope?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToArray()
            ?? [.. client.Scopes];
        if (requested.Length == 0)
        {
            throw TokenRefusal.InvalidScope("No scope was requested, or the client has none.");
        }

        return requested.All(client.Scopes.Contains) ? requested : throw TokenRefusal.InvalidScope("The client is not allowed every requested scope.");
    }

    /// <summary>An IPv6 /64 network counts as one address, because one caller usually controls all of it.</summary>
    private static string AddressOf(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
        {
            return "unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPNetwork(new IPAddress([.. address.GetAddressBytes().Take(8), .. new byte[8]]), 64).ToString()
            : address.ToString();
    }

    /// <summary>Replaces control characters, so that callers cannot forge log lines.</summary>
    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '?' : c));
}
