using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SlaApi.Data;

/// <summary>The SQLite model for <c>dotnet ef</c>; no database is opened.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteSlaDbContext>
{
    public SqliteSlaDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteSlaDbContext>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>The PostgreSQL model for <c>dotnet ef</c>; no database is opened.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresSlaDbContext>
{
    public PostgresSlaDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresSlaDbContext>().UseNpgsql("Host=localhost").Options);
}
