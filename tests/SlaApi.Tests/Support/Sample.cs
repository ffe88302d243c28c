using System.Text.Json.Nodes;

namespace SlaApi.Tests.Support;

/// <summary>Agreements to test with.</summary>
public static class Sample
{
    private static int _count;

    /// <summary>A key no other test uses.</summary>
    public static string Key() =>
        $"a{Interlocked.Increment(ref _count)}-{Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4))}";

    /// <summary>Complete terms: 120 SQL a month, first contact within 4 business hours, Mo–Fr 08:00–17:00 in Zurich.</summary>
    public static JsonNode Terms(string validFrom = "2026-01-01", string validUntil = "2026-12-31", string? extra = null)
    {
        var person = """{ "name": "Leitung Marketing", "email": "marketing@example.com" }""";
        var terms = JsonNode.Parse($$"""
        {
          "introduction": "Marketing und Sales arbeiten zusammen.",
          "scope": { "validFrom": "{{validFrom}}", "validUntil": "{{validUntil}}", "businessUnit": "Software", "geography": "DACH",
            "productGroup": "Lizenzen" },
          "parties": { "marketing": { "function": "Marketing", "representative": {{person}} }, "sales": { "function": "Sales", "representative": {{person}} } },
          "framework": { "systemName": "Inbound", "createdOn": "2025-11-01" },
          "definitions": [ { "term": "sql", "label": { "de": "SQL", "en": "SQL" }, "text": { "de": "Ein SQL", "en": "An SQL" } },
            { "term": "yToZ", "label": { "de": "Y zu Z", "en": "Y to Z" }, "text": { "de": "Quote", "en": "Rate" }, "conversion": { "fromStage": "sql",
              "toStage": "won" } } ],
          "targets": [
            { "key": "sqls", "party": "marketing", "kind": "volume", "stage": "sql", "amount": 120, "per": "month", "counts": "handedOver" },
            { "key": "firstContact", "party": "sales", "kind": "response", "startsOn": "handedOver", "stopsOn": "contacted", "within": { "value": 4,
              "unit": "businessHours" }, "share": 0.95, "per": "month" } ],
          "metrics": [ "handedOver", "compliance" ],
          "responsibilities": { "marketing": { "responsible": {{person}}, "deputy": {{person}} }, "sales": { "responsible": {{person}},
            "deputy": {{person}} } },
          "reporting": { "channel": "E-Mail", "interval": "month", "language": "de", "recipients": [ { "name": "GL", "email": "gl@example.com",
            "level": "management" } ] },
          "review": { "interval": "quarter", "firstOn": "{{validFrom}}", "durationMinutes": 60 },
          "renewal": { "renewOn": "{{validUntil}}", "mode": "manual" },
          "calendar": { "timeZone": "Europe/Zurich", "weeklyHours": {
            "monday": [ { "from": "08:00", "to": "17:00" } ], "tuesday": [ { "from": "08:00", "to": "17:00" } ], "wednesday": [ { "from": "08:00",
              "to": "17:00" } ],
            "thursday": [ { "from": "08:00", "to": "17:00" } ], "friday": [ { "from": "08:00", "to": "17:00" } ] } }
        }
        """)!;
        foreach (var (name, value) in extra is null ? [] : JsonNode.Parse(extra)!.AsObject())
        {
            terms[name] = value?.DeepClone();
        }

        return terms;
    }

    /// <summary>A drafted agreement; its key.</summary>
    public static async Task<string> Draft(this Api api, JsonNode? terms = null)
    {
        var key = Key();
        (await api.Post("/v1/agreements", new { key, title = "Vertrieb DACH", company = "Muster AG", terms })).Expect(201);
        return key;
    }

    /// <summary>An agreement whose version 1 both have signed; its key.</summary>
    public static async Task<string> Signed(this Api api, JsonNode? terms = null)
    {
        var key = await api.Draft(terms ?? Terms());
        await api.SubmitAndSign(key, 1);
        return key;
    }

    public static async Task<Answer> SubmitAndSign(this Api api, string key, int version)
    {
        var path = $"/v1/agreements/{key}/versions/{version}";
        (await api.Post(path + "/submit", null, ("If-Match", "*"))).Expect(200);
        (await api.Post(path + "/signatures", new { party = "marketing", name = "Leitung Marketing" }, ("If-Match", "*"))).Expect(200);
        return await api.Post(path + "/signatures", new { party = "sales", name = "Leitung Sales" }, ("If-Match", "*"));
    }
}
