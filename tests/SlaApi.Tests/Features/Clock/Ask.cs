using System.Text.Json.Nodes;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Clock;

/// <summary>Requests to the calculators.</summary>
internal static class Ask
{
    /// <summary>Mo–Fr 08:00–17:00.</summary>
    public static JsonNode Office(string zone = "Europe/Zurich") => Calendar(zone, "08:00", "17:00", "monday", "tuesday", "wednesday", "thursday", "friday");

    public static JsonNode EveryDay(string zone, string from, string to) =>
        Calendar(zone, from, to, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    public static async Task<string> Due(this Api api, JsonNode calendar, string start, int value, string unit, params object[] exclusions)
    {
        var answer = await api.Post("/v1/clock/deadlines", new { calendar, exclusions, items = new[] { new { start, within = new { value, unit } } } });
        return (string)answer.Expect(200).Json["items"]![0]!["dueAt"]!;
    }

    public static async Task<long> Open(this Api api, JsonNode calendar, string start, string end, params object[] exclusions)
    {
        var answer = await api.Post("/v1/clock/elapsed", new { calendar, exclusions, items = new[] { new { start, end } } });
        return (long)answer.Expect(200).Json["items"]![0]!["openSeconds"]!;
    }

    private static JsonObject Calendar(string zone, string from, string to, params string[] days) => new JsonObject
    {
        ["timeZone"] = zone,
        ["weeklyHours"] = new JsonObject(days.Select(d => KeyValuePair.Create(d, (JsonNode?)new JsonArray(new JsonObject { ["from"] = from, ["to"] = to })))),
    };
}
