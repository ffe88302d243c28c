using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace SlaApi.Tests.Support;

/// <summary>
/// The real app on a free loopback port over a database of its own: a SQLite file, or where <c>SLAAPI_TEST_POSTGRES</c> holds a connection string, a
/// fresh PostgreSQL database.
/// </summary>
public sealed class App : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string ClientId = "tests";
    public const string ClientSecret = "a secret for tests only";

    private readonly string _name = $"slaapi_{Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(6))}";
    private readonly Dictionary<string, string?> _settings = [];
    private HttpClient? _http;

    public App() => UseKestrel(0);

    public static string? PostgresServer => Environment.GetEnvironmentVariable("SLAAPI_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    public static bool OnPostgres => PostgresServer is not null;

    /// <summary>Development by default.</summary>
    public string EnvironmentName { get; init; } = "Development";

    /// <summary>The app's time; the system's if missing. Tokens always use the system's.</summary>
    public TestClock? Clock { get; init; }

    /// <summary>More configuration.</summary>
    public IReadOnlyDictionary<string, string?> Settings { init => _settings = new(value); }

    /// <summary>Keeps the database, so that a test can restart the app.</summary>
    public string ConnectionString => OnPostgres
        ? new NpgsqlConnectionStringBuilder(PostgresServer) { Database = _name }.ToString()
        : $"Data Source={Path.Combine(Path.GetTempPath(), _name + ".db")}";

    public HttpClient Http =>
        _http ??= new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = ClientOptions.BaseAddress };

    public async Task InitializeAsync()
    {
        if (OnPostgres)
        {
            await using var server = NpgsqlDataSource.Create(PostgresServer!);
            await using var create = server.CreateCommand($"CREATE DATABASE {_name}");
            await create.ExecuteNonQueryAsync();
        }

        StartServer();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    /// <summary>A client whose token has these scopes; all scopes if none is given.</summary>
    public async Task<Api> Client(params string[] scopes) => new(Http, await Tokens.Get(Http, ClientId, ClientSecret, scopes));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting("Database:Provider", OnPostgres ? "Postgres" : "Sqlite");
        builder.UseSetting("Database:ConnectionString", ConnectionString);
        builder.UseSetting("Bootstrap:Client:Id", ClientId);
        builder.UseSetting("Bootstrap:Client:Secret", ClientSecret);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("FirstStart:Quiet", "true");
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }

        if (Clock is not null)
        {
            builder.ConfigureServices(services => services.AddSingleton<IClock>(Clock));
        }
    }
}

/// <summary>A clock set by tests.</summary>
public sealed class TestClock(Instant now) : IClock
{
    public Instant Now { get; set; } = now;

    public Instant GetCurrentInstant() => Now;
}

/// <summary>One app for all tests without special settings; each uses its own agreements.</summary>
[CollectionDefinition(Name)]
public sealed class SharedApp : ICollectionFixture<App>
{
    public const string Name = "shared app";
}
