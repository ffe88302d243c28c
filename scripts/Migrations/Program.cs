using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;
using SlaApi.Data;

#pragma warning disable EF1001 // Design-time services are internal by name; there is no other way to scaffold without the tool.

if (args is not [var name, var root])
{
    Console.Error.WriteLine("usage: Migrations NAME PROJECT-FOLDER");
    return 2;
}

using var sqlite = new SqliteSlaDbContext(new DbContextOptionsBuilder<SqliteSlaDbContext>().UseSqlite("Data Source=:memory:").Options);
using var postgres = new PostgresSlaDbContext(new DbContextOptionsBuilder<PostgresSlaDbContext>().UseNpgsql("Host=localhost").Options);
Scaffold("Sqlite", sqlite, new SqliteDesignTimeServices());
Scaffold("Postgres", postgres, new NpgsqlDesignTimeServices());
return 0;

void Scaffold(string provider, SlaDbContext db, IDesignTimeServices design)
{
    var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db);
    design.ConfigureDesignTimeServices(services);
    using var built = services.BuildServiceProvider();
    var scaffolder = built.GetRequiredService<IMigrationsScaffolder>();
    var migration = scaffolder.ScaffoldMigration(name, "SlaApi", $"Data.Migrations.{provider}");
    var files = scaffolder.Save(root, migration, Path.Combine(root, "Data", "Migrations", provider), dryRun: false);
    Console.WriteLine($"{provider}: {Path.GetFileName(files.MigrationFile)}");
}
