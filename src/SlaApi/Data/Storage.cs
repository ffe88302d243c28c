using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SlaApi.Identity;

namespace SlaApi.Data;

/// <summary>
/// Registers the database: <c>Database:Provider</c> (<c>Sqlite</c>, the default, or <c>Postgres</c>) and <c>Database:ConnectionString</c> (default:
/// the file <c>data/slaapi.db</c> in the working directory).
/// </summary>
internal static class Storage
{
    public static void AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration["Database:ConnectionString"];
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        if (provider == "Postgres")
        {
            services.AddDbContextPool<SlaDbContext, PostgresSlaDbContext>((provided, o) =>
                o.UseNpgsql(connection, ListsAsOne).AddInterceptors(Stamp(provided)).ConfigureWarnings(Drift));
        }
        else if (provider == "Sqlite")
        {
            var file = new SqliteConnectionStringBuilder(connection ?? "Data Source=data/slaapi.db") { DefaultTimeout = 30 };
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file.DataSource))!);
            services.AddDbContextPool<SlaDbContext, SqliteSlaDbContext>((provided, o) =>
                o.UseSqlite(file.ToString(), ListsAsOne).AddInterceptors(new SqliteSettings(), Stamp(provided)).ConfigureWarnings(Drift));
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

    private static UpdateStamp Stamp(IServiceProvider provided) => new(provided.GetRequiredService<IClock>());

    /// <summary>A test checks that migrations match the model; checking at every start would take half a second.</summary>
    private static void Drift(WarningsConfigurationBuilder warnings) => warnings.Ignore(RelationalEventId.PendingModelChangesWarning);

    /// <summary>A list is passed as one query parameter: with 1,000 parameters, translating the query takes longer than running it.</summary>
    private static void ListsAsOne<TBuilder, TExtension>(RelationalDbContextOptionsBuilder<TBuilder, TExtension> options)
        where TBuilder : RelationalDbContextOptionsBuilder<TBuilder, TExtension>
        where TExtension : RelationalOptionsExtension, new() => options.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);
}
