using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SlaApi.Identity;

/// <summary><c>POST /connect/token</c>: reads the request, then judges client, grant and scope, in this order.</summary>
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
        RefuseWhere(attempts.Blocked(who), who);
        var client = await clients.Find(request.ClientId, ct);
        var isRight = await secrets.Matches(client, request.Secret, ct);
        if (client is { Disabled: false } && isRight)
        {
            RefuseWhere(attempts.Blocked(who), who);        // of many guesses at once, those beyond the limit must not learn that they were right
            return client;
        }
        RefuseWhere(attempts.Count(who), who);
        var reason = client switch { null => "unknown client", { Disabled: true } => "disabled client", _ => "wrong secret" };
        log.LogWarning("Token refused to client {ClientId} from {Address}: {Reason}.", Printable(request.ClientId), address, reason);
        throw TokenRefusal.InvalidClient();
    }

    private void RefuseWhere(TimeSpan? blocked, string who)
    {
        if (blocked is not { } wait)
            return;
        log.LogWarning("Too many failed token requests from {AddressAndClient}; none is looked at for {Wait}.", Printable(who), wait);
        throw TokenRefusal.TooManyFailures(wait);
    }

    private static string[] Granted(TokenRequest request, RegisteredClient client)
    {
        if (request.GrantType is null)
            throw TokenRefusal.InvalidRequest("The parameter grant_type is missing.");
        if (request.GrantType != "client_credentials")
            throw TokenRefusal.UnsupportedGrantType();
        var wanted = request.Scope?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToArray()
            ?? [.. client.Scopes];
        if (wanted.Length == 0)
            throw TokenRefusal.InvalidScope("No scope was asked for, or the client has none.");
        return wanted.All(client.Scopes.Contains) ? wanted : throw TokenRefusal.InvalidScope("The client may not have every scope it asked for.");
    }

    /// <summary>One IPv6 network counts as one address: whoever has one has all of it.</summary>
    private static string AddressOf(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPNetwork(new IPAddress([.. address.GetAddressBytes().Take(8), .. new byte[8]]), 64).ToString()
            : address.ToString();
    }

    /// <summary>What a stranger sent must not write lines of its own into the log.</summary>
    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '?' : c));
}
