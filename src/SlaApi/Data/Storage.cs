using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SlaApi.Identity;

namespace SlaApi.Data;

/// <summary>
/// Sets up the database: <c>Database:Provider</c> (<c>Sqlite</c>, the default, or <c>Postgres</c>) and <c>Database:ConnectionString</c> (by default
/// the file <c>data/slaapi.db</c> of the working directory).
/// </summary>
internal static class Storage
{
    public static void AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration["Database:ConnectionString"];
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        if (provider == "Postgres")
        {
            services.AddDbContextPool<SlaDbContext, PostgresSlaDbContext>(o => o.UseNpgsql(connection, ListsAsOne).ConfigureWarnings(Drift));
        }
        else if (provider == "Sqlite")
        {
            var file = new SqliteConnectionStringBuilder(connection ?? "Data Source=data/slaapi.db") { DefaultTimeout = 30 };
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file.DataSource))!);
            services.AddDbContextPool<SlaDbContext, SqliteSlaDbContext>(o =>
                o.UseSqlite(file.ToString(), ListsAsOne).AddInterceptors(new SqliteSettings()).ConfigureWarnings(Drift));
        }
        else
        {
            throw new InvalidOperationException($"Database:Provider is '{provider}'; it can be Sqlite or Postgres.");
        }

        services.AddSingleton<WriterSlot>().AddScoped<WriteGate>().AddSingleton<Ids>();
        services.AddSingleton<RulebookCache>().AddScoped<Rulebooks>().AddScoped<Judging>().AddScoped<MetricFacts>().AddScoped<AuditTrail>();
        services.AddSingleton<IClock, MicrosecondClock>();
        services.AddSingleton<TokenStores>();
        services.AddSingleton<IClientStore>(p => p.GetRequiredService<TokenStores>()).AddSingleton<ISigningKeyStore>(p => p.GetRequiredService<TokenStores>());
        services.AddDataProtection().SetApplicationName("SlaApi").PersistKeysToDbContext<SlaDbContext>();
        services.AddOptions<KeyManagementOptions>().PostConfigure<WriterSlot>(
            (o, writer) => o.XmlRepository = new GatedXmlRepository(o.XmlRepository!, writer));
    }

    /// <summary>That model and migrations agree is held by a test; comparing them at every start costs half a second.</summary>
    private static void Drift(WarningsConfigurationBuilder warnings) => warnings.Ignore(RelationalEventId.PendingModelChangesWarning);

    /// <summary>A list is one parameter of a query: with one for each of 1,000 ids, writing the query takes longer than answering it.</summary>
    private static void ListsAsOne<TBuilder, TExtension>(RelationalDbContextOptionsBuilder<TBuilder, TExtension> options)
        where TBuilder : RelationalDbContextOptionsBuilder<TBuilder, TExtension>
        where TExtension : RelationalOptionsExtension, new() => options.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);
}
