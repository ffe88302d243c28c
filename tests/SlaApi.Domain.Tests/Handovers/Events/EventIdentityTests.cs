using System.Text.Json;
using SlaApi.Domain.Handovers;

namespace SlaApi.Domain.Tests.Handovers;

/// <summary>Every member of an event's content takes part in whether two reports are equal.</summary>
public sealed class EventIdentityTests
{
    private static readonly EventContent Full = new()
    {
        Type = EventType.Won,
        OccurredAt = Story.At("01-05 10:00"),
        EventId = "e1",
        Reason = "reason",
        Amount = new Money(100, "CHF"),
        Attribution = new EventAttribution { Source = "web", Campaign = "fair", Touches = [new Touch("ads", null, Story.At("01-02 10:00"))] },
        Stage = "won",
        Assignee = "sales-1",
        Channel = "phone",
        Automatic = true,
        Outcome = ContestOutcome.Upheld,
        Note = "note",
        Attributes = Json("""{ "a": 1.0, "b": [ "x", null ] }"""),
        Voids = "e0",
    };

    public static TheoryData<string, Func<EventContent, EventContent>> Different => new()
    {
        { "type", e => e with { Type = EventType.Contacted } },
        { "occurredAt", e => e with { OccurredAt = Story.At("01-05 10:01") } },
        { "reason", e => e with { Reason = null } },
        { "amount", e => e with { Amount = new Money(101, "CHF") } },
        { "attribution", e => e with { Attribution = null } },
        { "attribution.source", e => e with { Attribution = e.Attribution! with { Source = "Web" } } },
        { "attribution.campaign", e => e with { Attribution = e.Attribution! with { Campaign = null } } },
        { "attribution.touches", e => e with { Attribution = e.Attribution! with { Touches = [] } } },
        { "stage", e => e with { Stage = "sql" } },
        { "assignee", e => e with { Assignee = "sales-2" } },
        { "channel", e => e with { Channel = "" } },
        { "automatic", e => e with { Automatic = false } },
        { "outcome", e => e with { Outcome = null } },
        { "note", e => e with { Note = "Note" } },
        { "attributes", e => e with { Attributes = Json("""{ "a": 1, "b": [ "x" ] }""") } },
        { "fewer attributes", e => e with { Attributes = Json("""{ "a": 1 }""") } },
        { "voids", e => e with { Voids = "e2" } },
    };

    [Theory]
    [MemberData(nameof(Different))]
    public void Other_content_under_the_same_event_id_is_a_conflict(string member, Func<EventContent, EventContent> change)
    {
        var handover = Recorded();
        var refused = Assert.Throws<Refusal>(() => handover.Record(change(Full), Story.Id(1), Story.At("01-06 10:00")));
        Assert.True(refused.Code == "event-id-conflict", member);
    }

    [Fact]
    public void The_same_content_is_the_same_event_however_its_numbers_are_written()
    {
        var same = Full with
        {
            Attributes = Json("""{ "b": [ "x", null ], "a": 1 }"""),
            Attribution = Full.Attribution! with { Touches = [.. Full.Attribution.Touches!] },
        };
        Assert.False(Recorded().Record(same, Story.Id(2), Story.At("01-06 10:00")).Created);
        Assert.True(Recorded().Record(same with { EventId = "e2", Type = EventType.Contacted }, Story.Id(3), Story.At("01-06 10:00")).Created);
    }

    [Fact]
    public void No_attribution_is_the_same_as_an_empty_one_and_no_attributes_as_none()
    {
        var handover = new Story().Handover;
        handover.Record(Full with { Attribution = new EventAttribution(), Attributes = Json("{}") }, Story.Id(4), Story.At("01-06 10:00"));
        Assert.False(handover.Record(Full with { Attribution = null, Attributes = null }, Story.Id(5), Story.At("01-06 10:00")).Created);
    }

    private static Handover Recorded()
    {
        var handover = new Story().Handover;
        handover.Record(Full, Story.Id(6), Story.At("01-06 10:00"));
        return handover;
    }

    private static Dictionary<string, JsonElement> Json(string json) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;
}
