using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace SlaApi.Benchmarks;

/// <summary>The same rows in the same tables with the same indexes, written and read with SQLite only: write-ahead log, synchronous FULL.</summary>
internal sealed class RawSqlite : IDisposable
{
    private const string InYear = "HandedOverAt >= 1735686000000000 AND HandedOverAt < 1767222000000000";
    private readonly List<object[]> _handovers;
    private readonly ILookup<object, object[]> _clocks;
    private readonly SqliteConnection _raw;

    public RawSqlite(string appFile, string rawFile)
    {
        using var app = Open(appFile);
        _handovers = Rows(app, "SELECT * FROM handovers ORDER BY Id");
        _clocks = Rows(app, "SELECT * FROM handover_clocks").ToLookup(row => row[0]);
        _raw = Open(rawFile);
        const string Tables = "SELECT sql FROM sqlite_master WHERE tbl_name IN ('handovers', 'handover_clocks') AND sql IS NOT NULL ORDER BY type DESC";
        foreach (var table in Rows(app, Tables))
        {
            // The tables that foreign keys refer to do not exist here; their check is not compared.
            Execute((string)table[0]);
        }

        Execute("PRAGMA foreign_keys = OFF");
    }

    public double Batches()
    {
        var watch = Stopwatch.StartNew();
        foreach (var chunk in _handovers.Chunk(1_000))
        {
            Insert(chunk);
        }

        return _handovers.Count / watch.Elapsed.TotalSeconds;
    }

    public double Singles()
    {
        var missing = _handovers.Take(4_000).ToList();
        var last = missing[^1][0];
        Execute($"DELETE FROM handovers WHERE Id <= '{last}'; DELETE FROM handover_clocks WHERE HandoverId <= '{last}'");
        var watch = Stopwatch.StartNew();
        missing.ForEach(row => Insert([row]));
        return missing.Count / watch.Elapsed.TotalSeconds;
    }

    public double Pages() => Median.PerSecond(300, () =>
    {
        var page = Rows(_raw, "SELECT * FROM handovers WHERE AgreementId = (SELECT AgreementId FROM handovers LIMIT 1) ORDER BY Id DESC LIMIT 101");
        foreach (var row in page)
        {
            Rows(_raw, "SELECT * FROM handover_clocks WHERE HandoverId = $0", row[0]);
        }

        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    /// <summary>Reads the columns needed for the metrics of a year, and discards them.</summary>
    public double Year() => Median.PerSecond(9, () =>
    {
        Rows(_raw, $"""
            SELECT Id, HandedOverAt, Stage, State, OutOfScope, Qualifies, Version, Source, Campaign, Segment, Provider, Priority, Decision,
                EverAccepted, Contested, FirstContactAt, Pauses, ClosedAt, ClosedAsWon, Amount
            FROM handovers WHERE {InYear}
            """);
        Rows(_raw, """
            SELECT HandoverId, Target, Version, State, DueAt, CompletedAt
            FROM handover_clocks WHERE DueAt >= 1735686000000000 AND DueAt < 1767222000000000
            """);
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    public void Dispose() => _raw.Dispose();

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL";
        command.ExecuteNonQuery();
        return connection;
    }

    private void Insert(object[][] handovers)
    {
        using var transaction = _raw.BeginTransaction();
        using var handover = Inserting("handovers", _handovers[0].Length);
        using var clock = Inserting("handover_clocks", _clocks.First().First().Length);
        foreach (var row in handovers)
        {
            Run(handover, row);
            foreach (var own in _clocks[row[0]])
            {
                Run(clock, own);
            }
        }

        transaction.Commit();
    }

    private SqliteCommand Inserting(string table, int columns)
    {
        var command = _raw.CreateCommand();
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(',', Enumerable.Range(0, columns).Select(i => $"${i}"))})";
        for (var i = 0; i < columns; i++)
        {
            command.Parameters.Add(new SqliteParameter($"${i}", null));
        }

        return command;
    }

    private static void Run(SqliteCommand command, object[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            command.Parameters[i].Value = row[i];
        }

        command.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using var command = _raw.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<object[]> Rows(SqliteConnection connection, string sql, object? parameter = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (parameter is not null)
        {
            command.Parameters.AddWithValue("$0", parameter);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
