using SlaApi.Domain.Handovers;
using SlaApi.Domain.Metrics;
using SlaApi.Domain.Tests.Agreements;
using static SlaApi.Domain.Tests.Metrics.World;

namespace SlaApi.Domain.Tests.Metrics;

public sealed class ContactTests
{
    private const long Hour = 3600;

    [Theory]
    [InlineData("2026-01-05T10:00", "2026-01-05T11:30", 5400)]
    [InlineData("2026-01-09T16:00", "2026-01-12T09:00", 7200)]     // Friday to Monday
    [InlineData("2026-01-10T10:00", "2026-01-11T10:00", 0)]        // a weekend
    [InlineData("2026-01-05T10:00", "2026-01-05T09:00", 0)]        // contact before handover
    [InlineData("2026-03-27T16:00", "2026-03-30T09:00", 7200)]     // over the night of 23 hours
    public void Only_open_time_counts(string handedOver, string contact, long seconds) =>
        Assert.Equal(seconds, Of(Contacted(handedOver, contact)).P50);

    [Fact]
    public void Pauses_are_subtracted_where_they_overlap_open_time()
    {
        var lead = Contacted("2026-01-05T10:00", "2026-01-06T10:00") with
        {
            Uncounted = [new(At("2026-01-05T16:00"), At("2026-01-06T09:00")), new(At("2026-01-06T09:30"), null)],
        };

        Assert.Equal((6 * Hour) + (Hour / 2), Of(lead).P50);
    }

    [Fact]
    public void Percentiles_are_nearest_rank()
    {
        // 1 to 10 hours.
        var time = Of([.. Enumerable.Range(1, 10).Select(h =>
            Contacted("2026-01-05T08:00", h < 10 ? $"2026-01-05T{8 + h:00}:00" : "2026-01-06T09:00"))]);

        Assert.Equal((5 * Hour, 9 * Hour, 10 * Hour), (time.P50, time.P90, time.P95));
        Assert.Equal((19800, 10), (time.Mean, time.Count));
    }

    [Fact]
    public void Seconds_are_whole_and_rounded_down()
    {
        var lead = Lead("2026-01-05T10:00") with { FirstContactAt = At("2026-01-05T10:00") + Duration.FromMilliseconds(1999) };
        var other = Lead("2026-01-05T10:00") with { FirstContactAt = At("2026-01-05T10:00") + Duration.FromMilliseconds(1000) };

        Assert.Equal(1, Of(lead).P95);
        Assert.Equal(1, Of(lead, other).Mean);
    }

    [Fact]
    public void Not_contacted_is_censored_while_open_or_accepted_and_nothing_else()
    {
        var time = Of(
            Lead("2026-01-05T10:00"),
            Lead("2026-01-05T10:00", HandoverState.Accepted),
            Lead("2026-01-05T10:00", HandoverState.Rejected),
            Lead("2026-01-05T10:00", HandoverState.Recycled),
            Contacted("2026-01-05T10:00", "2026-01-05T11:00"));

        Assert.Equal((2, 1), (time.Censored, time.Count));
    }

    [Fact]
    public void Each_handover_is_timed_by_the_calendar_of_its_own_version()
    {
        var next = Terms() with
        {
            Scope = Terms().Scope! with { ValidFrom = Date("2026-07-01") },
            Calendar = SampleTerms.Weekdays("Europe/Zurich") with { WeeklyHours = new() { Monday = [new("12:00", "13:00")] } },
        };
        var question = Question(Rulebook(Terms(), next), "2026-01-01", "2026-12-31");
        long? Time(HandoverFact lead) => question.Metrics(lead).TimeToFirstContact!.P50;

        Assert.Equal(9 * Hour, Time(Contacted("2026-01-05T08:00", "2026-01-05T17:00")));
        Assert.Equal(Hour, Time(Contacted("2026-07-06T08:00", "2026-07-06T17:00") with { Version = 2 }));
        Assert.Equal(Hour, Time(Contacted("2026-01-05T08:00", "2026-01-05T17:00") with { Version = null }));
    }

    private static HandoverFact Contacted(string handedOver, string contact) =>
        Lead(handedOver, HandoverState.Accepted) with { FirstContactAt = At(contact) };

    private static TimeToFirstContact Of(params HandoverFact[] leads) =>
        Question(Rulebook(Terms()), "2026-01-01", "2026-12-31").Metrics(leads).TimeToFirstContact!;
}
