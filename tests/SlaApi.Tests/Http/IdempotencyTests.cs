using SlaApi.Tests.Support;

namespace SlaApi.Tests.Http;

[Collection(SharedApp.Name)]
public sealed class IdempotencyTests(App app)
{
    [Fact]
    public async Task The_same_request_is_answered_again_and_done_once()
    {
        var api = await app.Client();
        var (body, key) = (Draft(), Sample.Key());
        var first = (await Post(api, body, key)).Expect(201);
        var again = (await Post(api, body, key)).Expect(201);

        Assert.Null(first.Header("Idempotency-Replayed"));
        Assert.Equal("true", again.Header("Idempotency-Replayed"));
        Assert.Equal((first.Body, first.Location, first.Tag, first.ContentType), (again.Body, again.Location, again.Tag, again.ContentType));
        Assert.NotNull(first.Location);
        Assert.NotNull(first.Tag);
    }

    [Fact]
    public async Task A_key_belongs_to_one_request()
    {
        var api = await app.Client();
        var key = Sample.Key();
        (await Post(api, Draft(), key)).Expect(201);
        (await Post(api, Draft(), key)).ExpectProblem(422, "idempotency-key-reused");
        (await api.Post("/v1/agreements?x=1", Draft(), ("Idempotency-Key", key))).ExpectProblem(422, "idempotency-key-reused");
        (await Post(await app.Client("agreements:read"), Draft(), key)).ExpectProblem(403, "insufficient-scope");
    }

    [Fact]
    public async Task Requests_at_once_have_one_effect()
    {
        var api = await app.Client();
        var (body, key) = (Draft(), Sample.Key());
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Post(api, body, key)));
        Assert.All(answers, a => Assert.True(a.Status is 201 or 409, a.Body));
        Assert.All(answers.Where(a => a.Status == 409), a => a.ExpectProblem(409, "request-in-progress"));
        Assert.Single(answers, a => a.Status == 201 && a.Header("Idempotency-Replayed") is null);
        Assert.Single(answers.Where(a => a.Status == 201).Select(a => a.Body).Distinct());
    }

    [Fact]
    public async Task While_the_first_request_runs_a_repeat_is_told_when_to_retry()
    {
        var api = await app.Client();
        var (key, first) = (Sample.Key(), new SlowContent(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(Draft())));
        var running = api.Post("/v1/agreements", first, ("Idempotency-Key", key));
        await first.Started;
        await Task.Delay(TimeSpan.FromMilliseconds(300));   // the server reads what was sent so far

        var repeat = (await Post(api, Draft(), key)).ExpectProblem(409, "request-in-progress");
        Assert.Equal("1", repeat.Header("Retry-After"));
        first.Finish();
        (await running).Expect(201);
        Assert.Null((await Post(api, Draft(), key)).ExpectProblem(422, "idempotency-key-reused").Header("Retry-After"));
    }

    [Fact]
    public async Task A_refused_request_is_not_stored()
    {
        var api = await app.Client();
        var (body, key) = (Draft(), Sample.Key());
        (await api.Post("/v1/agreements", "{", ("Idempotency-Key", key))).ExpectProblem(400, "invalid-request");
        (await Post(api, body, key)).Expect(201);
        var taken = Sample.Key();
        (await Post(api, body, taken)).ExpectProblem(409, "key-taken");
        (await Post(api, Draft(), taken)).Expect(201);
    }

    [Fact]
    public async Task Paths_do_not_share_a_key()
    {
        var api = await app.Client();
        var (agreement, key) = (await api.Draft(Sample.Terms()), Sample.Key());
        var path = $"/v1/agreements/{agreement}/versions/1";
        (await api.Post(path + "/submit", null, ("If-Match", "*"), ("Idempotency-Key", key))).Expect(200);
        (await api.Post(path + "/withdraw", null, ("If-Match", "*"), ("Idempotency-Key", key))).Expect(200);
        Assert.Equal("true", (await api.Post(path + "/submit", null, ("If-Match", "*"), ("Idempotency-Key", key))).Expect(200).Header("Idempotency-Replayed"));
        Assert.Equal("draft", (string?)(await api.Get(path)).Json["status"]);
    }

    [Theory]
    [InlineData(0, 400)]
    [InlineData(1, 201)]
    [InlineData(255, 201)]
    [InlineData(256, 400)]
    public async Task A_key_has_1_to_255_characters(int length, int status)
    {
        var key = Sample.Key().PadRight(255, 'x')[^Math.Min(length, 255)..] + new string('x', Math.Max(0, length - 255));
        (await Post(await app.Client(), Draft(), key)).Expect(status);
    }

    [Fact]
    public async Task An_answer_is_kept_for_24_hours()
    {
        var clock = new TestClock(Instant.FromUtc(2026, 1, 10, 12, 0));
        await using var own = new App { Clock = clock };
        await own.InitializeAsync();
        var api = await own.Client();
        var body = Draft();
        (await Post(api, body, "k")).Expect(201);
        clock.Now += Duration.FromHours(24) - Duration.FromSeconds(1);
        (await Post(api, body, "k")).Expect(201);
        clock.Now += Duration.FromSeconds(1);
        (await Post(api, body, "k")).ExpectProblem(409, "key-taken");
        (await Post(api, Draft(), "k")).Expect(201);
    }

    [Fact]
    public async Task Clients_do_not_share_a_key()
    {
        await using var own = new App();
        await own.InitializeAsync();
        await Data.Clients.Add(own, "other");
        var other = new Api(own.Http, await Tokens.Get(own.Http, "other", "other"));
        (await Post(await own.Client(), Draft(), "k")).Expect(201);
        Assert.Null((await Post(other, Draft(), "k")).Expect(201).Header("Idempotency-Replayed"));
    }

    private static object Draft() => new { key = Sample.Key(), title = "T", company = "C" };

    private static Task<Answer> Post(Api api, object body, string key) => api.Post("/v1/agreements", body, ("Idempotency-Key", key));

    /// <summary>JSON whose last byte is not sent before <see cref="Finish"/>.</summary>
    private sealed class SlowContent : HttpContent
    {
        private readonly byte[] _body;
        private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _finish = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public SlowContent(byte[] body)
        {
            _body = body;
            Headers.ContentType = new("application/json");
        }

        public Task Started => _started.Task;

        public void Finish() => _finish.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync(_body.AsMemory(0, _body.Length - 1));
            await stream.FlushAsync();
            _started.SetResult();
            await _finish.Task;
            await stream.WriteAsync(_body.AsMemory(_body.Length - 1));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
