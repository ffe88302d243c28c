using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlaApi.Data;
using SlaApi.Tests.Support;
using static SlaApi.Tests.Features.Handovers.Import.Importing;

namespace SlaApi.Tests.Features.Handovers.Import;

/// <summary>From the upload to the end, restarts included.</summary>
public sealed class ImportLifeTests(App app) : IClassFixture<App>
{
    private static string Rows(int count)
    {
        var file = new StringBuilder("externalId,handedOverAt,source\n");
        for (var i = 1; i <= count; i++)
        {
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"x{i},2026-03-02,ads\n");
        }

        return file.ToString();
    }

    private static async Task<T> Ask<T>(App app, Func<SlaDbContext, Task<T>> question)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<SlaDbContext>());
    }

    private Task<int> ImportsOf(string key) => Ask(app, db => db.Imports.CountAsync(i => db.Agreements.Any(a => a.Id == i.AgreementId && a.Key == key)));

    [Fact]
    public async Task A_restart_in_the_middle_continues_where_it_was()
    {
        const int Count = 20_000;
        await using var first = new App();
        await first.InitializeAsync();
        var api = await first.Client();
        var key = await api.Signed();
        var accepted = (await api.Send("import", $"agreement={key}&stage=sql", Rows(Count) + "bad\n")).Expect(202);
        int before;
        do
        {
            before = (int)(await api.Get(accepted.Location!)).Json["rows"]!;
        }
        while (before == 0);
        Assert.InRange(before, 1, Count - 1);
        await StartAgain(first, key, accepted, Count);
    }

    private static async Task StartAgain(App first, string key, Answer accepted, int count)
    {
        var settings = new Dictionary<string, string?> { ["Database:ConnectionString"] = first.ConnectionString };
        await first.DisposeAsync();
        await using var second = new App { Settings = settings };
        await second.InitializeAsync();
        var api = await second.Client();
        var import = await api.End(accepted);
        Assert.Equal($"{count + 1} {count} 0 0 1", import.Counts());
        Assert.StartsWith($"{count + 2},", (await api.Errors(import))[0], StringComparison.Ordinal);
        Assert.Equal(count, await Ask(second, db => db.Handovers.CountAsync()));
        Assert.Equal(0, await Ask(second, db => db.ImportChunks.CountAsync()));
        Assert.NotNull(await api.Handover(key, $"x{count}"));
    }

    [Fact]
    public async Task An_import_has_a_tag_and_answers_head()
    {
        var api = await app.Client();
        var key = await api.Signed();
        var accepted = (await api.Send("import", $"agreement={key}&stage=sql", Rows(3) + "bad\n")).Expect(202);
        await api.End(accepted);
        var read = (await api.Get(accepted.Location!)).Expect(200);
        Assert.NotEqual(accepted.Tag, read.Tag);
        (await api.Get(accepted.Location!, ("If-None-Match", read.Tag!))).Expect(304);
        Assert.Equal(read.Tag, (await api.Send(HttpMethod.Head, accepted.Location!, null)).Expect(200).Tag);
        (await api.Send(HttpMethod.Head, accepted.Location! + "/errors", null)).Expect(200);
        (await api.Get("/v1/imports/0190f0a0-0000-7000-8000-000000000000")).ExpectProblem(404, "not-found");
        var writer = await app.Client("handovers:write");
        (await writer.Get(accepted.Location!)).ExpectProblem(403, "insufficient-scope");
    }

    [Fact]
    public async Task A_keyed_file_is_taken_once()
    {
        var api = await app.Client();
        var key = await api.Signed();
        var first = (await api.Send("import", $"agreement={key}&stage=sql", Rows(30_000), Csv, ("Idempotency-Key", "file-1"))).Expect(202);
        var again = (await api.Send("import", $"agreement={key}&stage=sql", Rows(30_000), Csv, ("Idempotency-Key", "file-1"))).Expect(202);
        Assert.Equal("true", again.Header("Idempotency-Replayed"));
        Assert.Equal((first.Location, first.Body), (again.Location, again.Body));
        (await api.Send("import", $"agreement={key}&stage=sql", Rows(2), Csv, ("Idempotency-Key", "file-1"))).ExpectProblem(422, "idempotency-key-reused");
        Assert.Equal(1, await ImportsOf(key));
        Assert.Equal("30000 30000 0 0 0", (await api.End(first)).Counts());
    }

    [Fact]
    public async Task Files_of_an_agreement_follow_one_another()
    {
        var api = await app.Client();
        var key = await api.Signed();
        var handovers = (await api.Send("import", $"agreement={key}&stage=sql", Rows(3_000))).Expect(202);
        var events = (await api.Send("events/import", $"agreement={key}&type=contacted&map=occurredAt:handedOverAt", Rows(3_000))).Expect(202);
        Assert.Equal("3000 3000 0 0 0", (await api.End(events)).Counts());
        Assert.Equal("completed", (string?)(await api.Get(handovers.Location!)).Json["status"]);
    }

    [Fact]
    public async Task What_is_interrupted_or_refused_leaves_nothing()
    {
        var api = await app.Client();
        var key = await api.Signed();
        byte[] broken = [.. Encoding.UTF8.GetBytes(Rows(30_000)), 0xFF];
        (await api.Send("import", $"agreement={key}&stage=sql", broken)).ExpectProblem(400, "invalid-request");

        using var content = new StreamContent(new BreakingStream(Encoding.UTF8.GetBytes(Rows(30_000))));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(Csv);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => api.Post($"/v1/handovers/import?agreement={key}&stage=sql", content));
        // The client can fail before the server has stored the first chunk: nothing must be there for a second.
        for (var (i, quiet) = (0, 0); i < 600 && quiet < 20; i++)
        {
            quiet = await ImportsOf(key) > 0 ? 0 : quiet + 1;
            await Task.Delay(50);
        }

        Assert.Equal(0, await ImportsOf(key));
        Assert.False(await Ask(app, db => db.ImportChunks.AnyAsync(c => !db.Imports.Any(i => i.Id == c.ImportId))));
    }

    /// <summary>Sends what it has and then fails.</summary>
    private sealed class BreakingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken ct = default) =>
            await base.ReadAsync(buffer, ct) is > 0 and var length ? length : throw new IOException("The line went dead.");

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken ct) => CopyAll(destination, ct);

        private async Task CopyAll(Stream destination, CancellationToken ct)
        {
            var buffer = new byte[81_920];
            while (true)
            {
                await destination.WriteAsync(buffer.AsMemory(0, await ReadAsync(buffer, ct)), ct);
            }
        }
    }
}
