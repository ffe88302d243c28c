using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SlaApi.Benchmarks;

// Compares the app over HTTP with raw SQLite on the same rows, in one run on one machine; then measures one deadline in nanoseconds.
// usage: SlaApi.Benchmarks [HANDOVERS], 100000 when missing.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var handovers = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
var folder = Directory.CreateTempSubdirectory("slaapi-bench-");
try
{
    await using var app = await RunningApp.Start(Path.Combine(folder.FullName, "app.db"));
    var load = new Load(app, handovers);
    await load.Prepare();
    var table = new List<string>();

    var batch = await load.Batches();
    using var raw = new RawSqlite(app.DatabaseFile, Path.Combine(folder.FullName, "raw.db"));
    table.Add(Row($"batch of 1,000 handovers, {handovers:N0} in all (rows/s)", batch, raw.Batches()));
    table.Add(Row("single handover, 16 connections (requests/s)", await load.Singles(), raw.Singles()));
    table.Add(Row($"list page of 100 out of {handovers:N0} (requests/s)", await load.Pages(), raw.Pages()));
    table.Add(Row($"metrics of a year, {handovers:N0} handovers (answers/s)", await load.Metrics(), raw.Year()));

    Console.WriteLine("\n| work | SlaApi | raw SQLite | ratio |\n|---|---:|---:|---:|");
    table.ForEach(Console.WriteLine);
}
finally
{
    folder.Delete(recursive: true);
}

var quick = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).WithOptions(ConfigOptions.DisableLogFile);
var summary = BenchmarkRunner.Run<DeadlineBenchmarks>(ManualConfig.CreateEmpty().AddLogger(NullLogger.Instance)
    .AddJob(quick.GetJobs().ToArray()).AddColumnProvider(quick.GetColumnProviders().ToArray()));
foreach (var report in summary.Reports)
{
    Console.WriteLine($"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo} (ns) | {report.ResultStatistics?.Median:N0} | | |");
}

static string Row(string work, double app, double raw) => $"| {work} | {app:N1} | {raw:N1} | {app / raw:P0} |";
