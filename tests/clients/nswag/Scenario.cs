using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SlaApi.Client;

// An agreement from its draft to its metrics, with a client that NSwag generates from the published document.
// Arguments: address of the server, id and secret of an API client, key of the new agreement, file with its terms.
var (url, id, secret, key, terms) = (args[0], args[1], args[2], args[3], Terms.FromJson(File.ReadAllText(args[4])));
using var http = new HttpClient { BaseAddress = new Uri(url) };
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Token());
var api = new SlaApiClient(http);

// A draft. Its terms have targets of several kinds, each a class of its own; the tag of what was read goes into If-Match.
await api.DraftAgreementAsync(new DraftAgreement { Key = key, Title = "Vertrieb DACH", Company = "Muster AG" });
var draft = await api.GetVersionAsync(key, 1);
terms.Targets!.Add(new RatioTarget { Key = "closeRate", Party = TargetParty.Sales, Metric = "closeRate", AtLeast = 0.2m, Per = TargetPeriod.Month });
var changed = await api.ReplaceTermsAsync(key, 1, Tag(draft), terms);

// Both sign.
var submitted = await api.SubmitVersionAsync(key, 1, Tag(changed));
var once = await api.SignVersionAsync(key, 1, Tag(submitted), new SignVersion { Party = Party.Marketing, Name = "Leitung Marketing" });
var signed = (await api.SignVersionAsync(key, 1, Tag(once), new SignVersion { Party = Party.Sales, Name = "Leitung Sales" })).Result;
Must(signed.Signatures.Count == 2 && signed.InForceFrom == new DateOnly(2026, 1, 1));
Must(signed.Terms.Targets!.OfType<VolumeTarget>().Single().Amount == 120);
Must(signed.Terms.Targets!.OfType<ResponseTarget>().Single().Within is { Value: 4, Unit: TimeUnit.BusinessHours });
Must(signed.Terms.Targets!.OfType<RatioTarget>().Single().AtLeast == 0.2m);

// A handover, the same again, and a batch of which one item is refused.
var lead = new RecordHandover { Agreement = key, ExternalId = "crm-1", Stage = "sql", HandedOverAt = At("2026-03-02T08:00:00Z"), Score = 70 };
var handover = await api.RecordHandoverAsync(lead);
var again = await api.RecordHandoverAsync(lead);
Must(handover.StatusCode == 201 && again.StatusCode == 200 && handover.Result.Id == again.Result.Id);
Must(handover.Result is { Priority: null, ClosedAt: null, Amount: null, State: HandoverState.Open } && handover.Result.Clocks.Count == 1);
var batch = (await api.RecordHandoversAsync(new RecordHandovers
{
    Items =
    [
        new RecordHandover { Agreement = key, ExternalId = "crm-2", Stage = "sql", HandedOverAt = At("2026-03-03T08:00:00Z"), Priority = Priority.High },
        new RecordHandover { Agreement = key, ExternalId = "", Stage = "sql", HandedOverAt = At("2026-03-03T08:00:00Z") },
    ],
})).Result;
Must(batch.Items.Select(i => i.Status).SequenceEqual([201, 400]) && batch.Items.Last().Problem!.Errors!.Single().Pointer == "/externalId");

// Events, and what became of the handover.
await Record(new RecordEvent { Type = EventType.Contacted, OccurredAt = At("2026-03-02T09:00:00Z") });
await Record(new RecordEvent { Type = EventType.Won, OccurredAt = At("2026-03-20T09:00:00Z"), Amount = new Money { AmountMinor = 125_000, Currency = "CHF" } });
var events = (await api.ListEventsAsync(handover.Result.Id)).Result;
Must(events.Items.Select(e => e.Type).SequenceEqual([EventType.Won, EventType.Contacted]) && events.Next is null);
var won = (await api.GetHandoverAsync(handover.Result.Id)).Result;
Must(won is { State: HandoverState.Won, Amount.AmountMinor: 125_000 } && won.Clocks.Single().State == ClockState.Met);

// Metrics: what was not asked for or cannot be computed is null.
var report = (await api.GetMetricsAsync(key, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31))).Result;
Must(report.Metrics is { HandedOver.Value: 2, CloseRate.Value: 1, AcceptanceRate.Value: null, TimeToFirstContact.P50: 3_600 });
Must(report.Metrics.Revenue!.Amounts.Single() is { AmountMinor: 125_000, Currency: "CHF" } && report.Groups is null);
Must(report.Targets.Select(t => t.Key).Order().SequenceEqual(["closeRate", "firstContact", "sqls"]));

// A refusal is a typed problem.
try
{
    await api.DraftAgreementAsync(new DraftAgreement { Key = key, Title = "Vertrieb DACH", Company = "Muster AG" });
    Must(false);
}
catch (ApiException<Problem> refused)
{
    Must(refused.Result is { Code: "key-taken", Status: 409 });
}

Console.WriteLine($"{typeof(SlaApiClient).Assembly.GetName().Name}: passed.");

async Task<string> Token()
{
    var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret };
    using var answer = await http.PostAsync("connect/token", new FormUrlEncodedContent(form));
    return (string)(await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!;
}

Task Record(RecordEvent happened) => api.RecordEventAsync(handover.Result.Id, happened);

static string Tag<T>(SwaggerResponse<T> answer) => answer.Headers["ETag"].Single();

static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

static void Must(bool holds, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(holds))] string? what = null)
{
    if (!holds)
    {
        throw new InvalidOperationException($"Not so: {what}");
    }
}
