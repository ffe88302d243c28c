using FsCheck;
using FsCheck.Fluent;
using SlaApi.Domain.Clock;
using Interval = NodaTime.Interval;

namespace SlaApi.Domain.Tests.Clock.Oracle;

/// <summary>The state of a clock, decided over the due instant of the slow clock by the sentences that define it.</summary>
public sealed class ReadingDifferentialTests
{
    [Fact]
    public void A_running_clock_is_breached_after_its_due_instant() => Agree(21, (due, now) =>
        new Given(new ClockFacts(default, null, null, null), now, now > due ? ClockState.Breached : ClockState.Running, due));

    [Fact]
    public void A_completed_clock_is_met_up_to_its_due_instant() => Agree(22, (due, now) =>
        new Given(new ClockFacts(default, now, null, null), now + Duration.FromDays(1), now <= due ? ClockState.Met : ClockState.Breached, due));

    [Fact]
    public void An_ended_clock_is_cancelled_up_to_its_due_instant() => Agree(23, (due, now) =>
        new Given(new ClockFacts(default, null, now, null), now + Duration.FromDays(1), now > due ? ClockState.Breached : ClockState.Cancelled, due));

    [Fact]
    public void A_paused_clock_has_no_due_instant_unless_it_had_passed() => Agree(24, (due, now) => now == due ? null : now > due
        ? new Given(new ClockFacts(default, null, null, now), now + Duration.FromDays(1), ClockState.Breached, due)
        : new Given(new ClockFacts(default, null, null, now), now + Duration.FromDays(90), ClockState.Paused, null));

    [Fact]
    public void A_due_instant_inside_an_excuse_excludes_the_clock() => Agree(25, (due, now) =>
        new Given(new ClockFacts(default, null, null, null), Instant.Max(now, due) + Duration.FromDays(1), ClockState.Excluded, due)
        {
            Excuses = [new Interval(due - Duration.FromHours(1), due), new Interval(due, due + Duration.FromMinutes(1))],
        });

    [Fact]
    public void A_due_instant_at_the_end_of_an_excuse_is_outside_it() => Agree(26, (due, _) =>
        new Given(new ClockFacts(default, null, null, null), due + Duration.FromDays(1), ClockState.Breached, due)
        {
            Excuses = [new Interval(due - Duration.FromHours(1), due)],
        });

    /// <summary>Facts (the start is filled in), the current instant, and the expected result.</summary>
    private sealed record Given(ClockFacts Facts, Instant Now, ClockState State, Instant? Due)
    {
        public IReadOnlyList<Interval> Excuses { get; init; } = [];
    }

    /// <summary>Checks each unit, at the due instant, a microsecond around it, and at a generated instant after the start.</summary>
    private static void Agree(ulong seed, Func<Instant, Instant, Given?> given)
    {
        var read = 0;
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(120).WithQuietOnSuccess(true).WithReplay(new Replay(new Rnd(seed, 1), null)),
            Prop.ForAll(ClockInputs.Coarse, input => read += Readings(input, given)));
        Assert.True(read > 1000, $"only {read} readings: the generated due instants lie beyond the grid");
    }

    private static int Readings(ClockInput input, Func<Instant, Instant, Given?> given)
    {
        var (slow, read) = (GridClock.Around(input), 0);
        var time = new CountedTime(BusinessCalendar.From(input.Terms), input.Stoppages);
        var tick = Duration.FromMilliseconds(1) / 1000;
        SlaDuration[] lengths =
        [
            new(input.Minutes, TimeUnit.BusinessMinutes), new(input.Days, TimeUnit.BusinessDays),
            new(input.Hours, TimeUnit.CalendarHours), new(input.Days, TimeUnit.CalendarDays),
        ];
        foreach (var within in lengths)
        {
            if (slow.Deadline(input.Start, within) is not { } due)
            {
                continue;
            }

            foreach (var now in new[] { due - tick, due, due + tick, input.Start + input.Span }.Where(n => n >= input.Start))
            {
                if (given(due, now) is not { } expected)
                {
                    continue;
                }

                var reading = SlaClock.Read(expected.Facts with { StartedAt = input.Start }, time, within, expected.Excuses, expected.Now);
                if (reading != new ClockReading(expected.State, expected.Due))
                {
                    Assert.Fail($"{within}, {expected}: got {reading}, for {input}");
                }

                read++;
            }
        }

        return read;
    }
}
