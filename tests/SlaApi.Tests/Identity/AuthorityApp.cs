using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SlaApi.Identity;

namespace SlaApi.Tests.Identity;

/// <summary>A small app on a loopback port with the token authority and one protected path, <c>/who</c>.</summary>
internal sealed class AuthorityApp : IAsyncDisposable
{
    public const string ClientId = "crm";
    public static readonly string Secret = ClientSecret.Generate();
    private static readonly string SecretHash = ClientSecret.Hash(Secret);

    private readonly WebApplication _app;

    private AuthorityApp(WebApplication app, FakeTime time, InMemoryKeys keys, IDataProtectionProvider protection, LogLines log)
    {
        (_app, Time, Keys, Protection, Log) = (app, time, keys, protection, log);
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{new Uri(app.Urls.First()).Port}") };
    }

    public FakeTime Time { get; }

    public InMemoryKeys Keys { get; }

    public IDataProtectionProvider Protection { get; }

    public LogLines Log { get; }

    public HttpClient Http { get; }

    public InMemoryClients Clients => _app.Services.GetRequiredService<InMemoryClients>();

    /// <summary>The issuer if no public URL is configured.</summary>
    public string LocalIssuer => $"http://localhost:{Http.BaseAddress!.Port}";

    /// <summary>Starts an app; with the clock, keys and data protection of another app it is a second instance of it.</summary>
    public static async Task<AuthorityApp> Start(AuthorityApp? sibling = null, params (string Key, string? Value)[] settings)
    {
        var (time, keys, log) = (sibling?.Time ?? new(), sibling?.Keys ?? new(), new LogLines());
        var protection = sibling?.Protection ?? new EphemeralDataProtectionProvider();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => setting.Value));
        builder.WebHost.UseUrls(builder.Configuration["Listen"] ?? "http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddTokenAuthority(builder.Configuration).AddAuthorization();
        builder.Services.AddSingleton<TimeProvider>(time).AddSingleton<ISigningKeyStore>(keys).AddSingleton(protection);
        builder.Services.AddSingleton(Registered()).AddSingleton<IClientStore>(services => services.GetRequiredService<InMemoryClients>());
        var app = builder.Build();
        app.MapTokenAuthority();
        app.MapGet("/who", (ClaimsPrincipal user) => Results.Json(new { client = TokenClaims.ClientOf(user), scopes = TokenClaims.ScopesOf(user) }))
            .RequireAuthorization();
        await app.StartAsync();
        return new AuthorityApp(app, time, keys, protection, log);
    }

    public Task<HttpResponseMessage> Post(params (string Key, string Value)[] form) => Send(null, form);

    /// <summary>A token request with the credentials in the header, each form-encoded (RFC 6749 § 2.3.1).</summary>
    public Task<HttpResponseMessage> PostBasic(string id, string secret, params (string Key, string Value)[] form) =>
        Send("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}")), form);

    public async Task<HttpResponseMessage> Send(string? authorization, params (string Key, string Value)[] form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/connect/token");
        request.Content = new FormUrlEncodedContent(form.Select(member => KeyValuePair.Create(member.Key, member.Value)));
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await Http.SendAsync(request);
    }

    /// <summary>A token of the registered client.</summary>
    public async Task<string> Token()
    {
        using var response = await PostBasic(ClientId, Secret, ("grant_type", "client_credentials"));
        return (await response.Json()).Text("access_token");
    }

    /// <summary>Requests the protected path with this token.</summary>
    public async Task<HttpResponseMessage> Who(string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/who");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await Http.SendAsync(request);
    }

    public Task<JsonElement> Get(string path) => Http.GetFromJsonAsync<JsonElement>(path);

    public async Task<string[]> PublishedKeys() =>
        [.. (await Get("/.well-known/jwks.json")).GetProperty("keys").EnumerateArray().Select(key => key.Text("kid"))];

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private static InMemoryClients Registered() => new()
    {
        [ClientId] = new(ClientId, SecretHash, ["agreements:read", "handovers:write"], Disabled: false),
        ["closed"] = new("closed", SecretHash, ["agreements:read"], Disabled: true),
        ["bare"] = new("bare", SecretHash, [], Disabled: false),
        ["odd id:ü+%"] = new("odd id:ü+%", SecretHash, ["agreements:read"], Disabled: false),
    };
}

internal static class Reading
{
    public static Task<JsonElement> Json(this HttpResponseMessage response) => response.Content.ReadFromJsonAsync<JsonElement>();

    public static string Text(this JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
