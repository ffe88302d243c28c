using Microsoft.EntityFrameworkCore;
using SlaApi.Data;

namespace SlaApi.Tests.Data;

public sealed class ModelTests
{
    [Fact]
    public void The_migrations_of_both_providers_make_the_model()
    {
        using var sqlite = new SqliteSlaDbContext(new DbContextOptionsBuilder<SqliteSlaDbContext>().UseSqlite("Data Source=:memory:").Options);
        using var postgres = new PostgresSlaDbContext(new DbContextOptionsBuilder<PostgresSlaDbContext>().UseNpgsql("Host=localhost").Options);
        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(postgres.Database.HasPendingModelChanges());
        Assert.Equal(
            sqlite.Database.GetMigrations().Select(m => m[(m.IndexOf('_', StringComparison.Ordinal) + 1)..]),
            postgres.Database.GetMigrations().Select(m => m[(m.IndexOf('_', StringComparison.Ordinal) + 1)..]));
    }
}
