using NodaTime.Text;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Tests.Clock.Oracle;

/// <summary>The slow clock itself, checked against the numbers in the rules of the clock.</summary>
public sealed class GridClockTests
{
    private static readonly HoursInterval[] Night = [new("22:00", "06:00")];
    private static readonly HoursInterval[] Office = [new("08:00", "17:00")];
    private static readonly HoursInterval[] AllDay = [new("00:00", "24:00")];

    [Theory]
    [InlineData("2025-03-29", 7)]
    [InlineData("2025-10-25", 9)]
    [InlineData("2025-06-07", 8)]
    public void A_night_shift_lasts_as_long_as_its_night(string evening, int hours)
    {
        var input = Ask("Europe/Berlin", Week(Night), evening + "T12:00:00Z");
        Assert.Equal(Duration.FromHours(hours), GridClock.Around(input).OpenBetween(input.Start, input.Start + Duration.FromDays(1)));
    }

    [Fact]
    public void A_holiday_closes_its_own_date_only()
    {
        var input = Ask("Europe/Berlin", Week(Night), "2025-04-30T12:00:00Z") with { Holidays = [new LocalDate(2025, 5, 1)] };
        Assert.Equal(Duration.FromHours(2), GridClock.Around(input).OpenBetween(input.Start, input.Start + Duration.FromDays(1)));
        var evening = input.Start + Duration.FromDays(1);
        Assert.Equal(Duration.FromHours(6), GridClock.Around(input).OpenBetween(evening, evening + Duration.FromHours(18)));
    }

    [Fact]
    public void An_override_leaves_the_tail_of_the_evening_before()
    {
        var input = Ask("UTC", Week(Night), "2025-05-01T00:00:00Z") with { Overrides = [new DateHours(new LocalDate(2025, 5, 1), [])] };
        Assert.Equal(Duration.FromHours(6), GridClock.Around(input).OpenBetween(input.Start, input.Start + Duration.FromHours(46)));
        Assert.Equal(Duration.FromHours(8), GridClock.Around(input).OpenBetween(input.Start, input.Start + Duration.FromHours(48)));
    }

    [Fact]
    public void Business_time_ends_at_the_closing_instant_and_days_at_the_closing_of_the_nth_open_date()
    {
        IReadOnlyList<HoursInterval>[] week = [Office, Office, Office, Office, Office, [], []];
        var input = Ask("UTC", week, "2024-01-19T16:00:00Z");
        Assert.Equal("2024-01-19T17:00:00Z", Due(input, new SlaDuration(60, TimeUnit.BusinessMinutes)));
        Assert.Equal("2024-01-22T08:01:00Z", Due(input, new SlaDuration(61, TimeUnit.BusinessMinutes)));
        Assert.Equal("2024-01-22T17:00:00Z", Due(input, new SlaDuration(1, TimeUnit.BusinessDays)));
        Assert.Equal("2024-01-21T00:00:00Z", Due(input, new SlaDuration(1, TimeUnit.CalendarDays)));
        var evening = input with { Start = input.Start + Duration.FromHours(2) };
        Assert.Equal("2024-01-22T08:00:00Z", Due(evening, new SlaDuration(0, TimeUnit.BusinessHours)));
    }

    [Fact]
    public void A_skipped_date_is_no_date()
    {
        var input = Ask("Pacific/Apia", Week(AllDay), "2011-12-29T20:00:00Z");
        Assert.Equal("2011-12-31T10:00:00Z", Due(input, new SlaDuration(1, TimeUnit.CalendarDays)));
        Assert.Equal("2011-12-31T10:00:00Z", Due(input, new SlaDuration(1, TimeUnit.BusinessDays)));
        Assert.Null(GridClock.Around(input).EndOfOpenDate(new LocalDate(2011, 12, 30)));
    }

    [Fact]
    public void A_stoppage_to_the_second_and_a_start_between_seconds_are_counted_exactly()
    {
        var input = Ask("UTC", Week(AllDay), "2024-01-17T12:00:00.5Z");
        input = input with { Stoppages = [new Stoppage(At("2024-01-17T12:00:30Z"), At("2024-01-17T12:02:00Z"), StoppageKind.Paused)] };
        Assert.Equal(Duration.FromSeconds(29.5), GridClock.Around(input).Elapsed(input.Start, At("2024-01-17T12:01:00Z"), business: false));
        Assert.Equal("2024-01-17T12:11:30.5Z", Due(input, new SlaDuration(10, TimeUnit.CalendarMinutes)));
    }

    private static IReadOnlyList<HoursInterval>[] Week(HoursInterval[] day) => [.. Enumerable.Repeat(day, 7)];

    private static ClockInput Ask(string zone, IReadOnlyList<HoursInterval>[] week, string start) =>
        new() { Zone = zone, Week = week, Start = At(start) };

    private static string Due(ClockInput input, SlaDuration within) => ClockInput.Print(GridClock.Around(input).Deadline(input.Start, within));

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}
