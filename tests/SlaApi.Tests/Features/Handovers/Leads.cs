using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Handovers;

/// <summary>Handovers to test with.</summary>
internal static class Leads
{
    /// <summary>A Monday, 09:00 in Zurich.</summary>
    public const string MondayAtNine = "2026-03-02T08:00:00Z";

    public static Dictionary<string, object?> Lead(string agreement, string externalId = "L-1", string at = MondayAtNine) =>
        new() { ["agreement"] = agreement, ["externalId"] = externalId, ["stage"] = "sql", ["handedOverAt"] = at };

    public static Dictionary<string, object?> With(this Dictionary<string, object?> lead, string name, object? value) => new(lead) { [name] = value };

    /// <summary>Records the handover; its id.</summary>
    public static async Task<string> HandOver(this Api api, string agreement, string externalId = "L-1", string at = MondayAtNine) =>
        (string)(await api.Post("/v1/handovers", Lead(agreement, externalId, at))).Expect(201).Json["id"]!;

    public static Task<Answer> Tell(this Api api, string handover, string type, string occurredAt, string? more = null) =>
        api.Post($"/v1/handovers/{handover}/events", $$"""{ "type": "{{type}}", "occurredAt": "{{occurredAt}}"{{(more is null ? "" : ", " + more)}} }""");
}
