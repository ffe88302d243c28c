using System.Diagnostics;
using System.Text;
using SlaApi.Demo;
using SlaApi.Domain.Agreements;
using SlaApi.Json;

namespace SlaApi.Benchmarks;

/// <summary>The load on the app. Every figure is work per second.</summary>
internal sealed class Load(RunningApp app, int handovers)
{
    private static readonly LocalDate From = new(2025, 1, 1);

    /// <summary>An agreement in force in 2025: every handover gets its clocks.</summary>
    public async Task Prepare()
    {
        var terms = DemoTerms.For("Schweiz", "Europe/Zurich", "CH-ZH", 9_000, From, From.PlusYears(1).PlusDays(-1));
        await Post("/v1/agreements", new { key = "bench", title = "Bench", company = "Muster AG", terms });
        await Post("/v1/agreements/bench/versions/1/submit", new { });
        await Post("/v1/agreements/bench/versions/1/signatures", new { party = Party.Marketing, name = "Leitung Marketing" });
        await Post("/v1/agreements/bench/versions/1/signatures", new { party = Party.Sales, name = "Leitung Verkauf" });
    }

    public async Task<double> Batches()
    {
        await Batch(-1_000);
        var watch = Stopwatch.StartNew();
        for (var first = 0; first < handovers - 1_000; first += 1_000)
        {
            await Batch(first);
            Console.Error.Write($"\r{first + 1_000:N0} handovers");
        }

        Console.Error.WriteLine();
        return (handovers - 1_000) / watch.Elapsed.TotalSeconds;
    }

    public async Task<double> Singles()
    {
        const int Count = 4_000;
        await Task.WhenAll(Enumerable.Range(0, 16).Select(c => Some(c, 50, "warm")));
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(c => Some(c, Count / 16, "s")));
        return Count / watch.Elapsed.TotalSeconds;

        async Task Some(int connection, int count, string name)
        {
            for (var i = 0; i < count; i++)
            {
                await Post("/v1/handovers", Handover($"{name}-{connection}-{i}", i));
            }
        }
    }

    public Task<double> Pages() => Repeated(300, "/v1/handovers?agreement=bench&limit=100");

    public Task<double> Metrics() => Repeated(9, "/v1/agreements/bench/metrics?from=2025-01-01&to=2025-12-31");

    private async Task<double> Repeated(int count, string path)
    {
        for (var i = 0; i < Math.Max(2, count / 10); i++)
        {
            await app.Http.GetByteArrayAsync(path);
        }

        return await Median.PerSecond(count, () => app.Http.GetByteArrayAsync(path));
    }

    private Task Batch(int first) => Post("/v1/handovers/batch", new { items = Enumerable.Range(first, 1_000).Select(i => Handover($"b{i}", i)) });

    private static object Handover(string externalId, int i) => new
    {
        agreement = "bench",
        externalId,
        stage = "sql",
        handedOverAt = Instant.FromUtc(2025, 1, 2, 8, 0) + Duration.FromMinutes(i * 37L % (360 * 1_440)),
        source = $"source-{i % 12}",
        segment = i % 2 == 0 ? "midMarket" : "enterprise",
        score = i % 100,
    };

    private async Task Post(string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(System.Text.Json.JsonSerializer.Serialize(body, ApiJson.Options), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var answer = await app.Http.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        }
    }
}

/// <summary>Work per second, from the median of single times, so that short disturbances have no effect.</summary>
internal static class Median
{
    public static async Task<double> PerSecond(int count, Func<Task> work)
    {
        var times = new List<double>(count);
        for (var i = 0; i < count; i++)
        {
            var watch = Stopwatch.StartNew();
            await work();
            times.Add(watch.Elapsed.TotalSeconds);
        }

        times.Sort();
        return 1 / times[count / 2];
    }
}
