using static SlaApi.Domain.Tests.Clock.Given;

namespace SlaApi.Domain.Tests.Clock;

public sealed class BusinessCalendarTests
{
    private const string Night = "mon-sun 22:00-06:00";

    private static double OpenHours(SlaApi.Domain.Clock.BusinessCalendar calendar, string from, string to) =>
        calendar.OpenBetween(At(from, calendar.Zone.Id), At(to, calendar.Zone.Id)).TotalHours;

    [Theory]
    [InlineData("2025-03-29 12:00", "2025-03-30 12:00", 7)]
    [InlineData("2025-10-25 12:00", "2025-10-26 12:00", 9)]
    [InlineData("2025-10-27 12:00", "2025-10-28 12:00", 8)]
    public void A_gap_night_has_seven_hours_and_a_fold_night_nine(string from, string to, double hours) =>
        Assert.Equal(hours, OpenHours(Calendar(Night), from, to));

    [Fact]
    public void Both_passes_of_the_ambiguous_half_hour_of_Lord_Howe_count() =>
        Assert.Equal(1, OpenHours(Calendar("sun 01:30-02:00", "Australia/Lord_Howe"), "2026-04-05 00:00", "2026-04-06 00:00"));

    [Fact]
    public void A_day_without_midnight_in_Sao_Paulo_has_23_hours() =>
        Assert.Equal(23, OpenHours(Calendar("mon-sun 00:00-24:00", "America/Sao_Paulo"), "2015-10-18 01:00", "2015-10-19 00:00"));

    [Fact]
    public void A_date_Apia_skipped_is_no_open_date()
    {
        var apia = Calendar("mon-sun 09:00-17:00", "Pacific/Apia");
        Assert.Null(apia.EndOfOpenDate(Date("2011-12-30")));
        Assert.Equal(2, apia.OpenDates(Date("2011-12-29"), Date("2011-12-31")));
        Assert.Equal(16, OpenHours(apia, "2011-12-29 00:00", "2012-01-01 00:00"));
    }

    [Fact]
    public void A_night_of_Ramadan_in_Casablanca_follows_the_zone()
    {
        var open = Calendar(Night, "Africa/Casablanca");
        Assert.Equal(9, OpenHours(open, "2025-02-22 12:00", "2025-02-23 12:00"));
        Assert.Equal(7, OpenHours(open, "2025-04-05 12:00", "2025-04-06 12:00"));
    }

    [Fact]
    public void A_date_that_Newfoundland_left_and_reentered_at_one_past_midnight_ends_with_its_last_minute()
    {
        var calendar = Calendar("mon-sun 00:00-24:00", "America/St_Johns");
        Assert.Equal(At("2010-11-07T03:30:00Z"), calendar.EndOfOpenDate(Date("2010-11-06")));
        Assert.Equal(25, OpenHours(calendar, "2010-11-06 00:30", "2010-11-07 00:30"));
    }

    [Fact]
    public void A_holiday_cuts_the_tail_that_reaches_into_it_and_keeps_the_tail_of_its_own_shift()
    {
        var calendar = Calendar("mon-fri 22:00-06:00", holidays: ["2025-05-01"]);
        Assert.Equal(2, OpenHours(calendar, "2025-04-30 12:00", "2025-05-01 12:00"));
        Assert.Equal(6, OpenHours(calendar, "2025-05-01 12:00", "2025-05-02 12:00"));
    }

    [Fact]
    public void An_override_replaces_what_begins_on_its_date_and_leaves_the_tail_of_the_evening_before()
    {
        var calendar = Calendar("mon-fri 22:00-06:00", overrides: [("2025-04-30", "")]);
        Assert.Equal(6, OpenHours(calendar, "2025-04-30 00:00", "2025-05-01 12:00"));
        Assert.Equal(At("2025-04-30 06:00"), calendar.EndOfOpenDate(Date("2025-04-30")));
    }

    [Fact]
    public void A_holiday_takes_precedence_over_an_override() =>
        Assert.Null(Calendar("mon-fri 08:00-17:00", holidays: ["2025-05-01"], overrides: [("2025-05-01", "10:00-12:00")]).EndOfOpenDate(Date("2025-05-01")));

    [Fact]
    public void From_equal_to_to_is_24_hours() => Assert.Equal(24, OpenHours(Calendar("mon 09:00-09:00"), "2026-01-05 00:00", "2026-01-07 00:00"));

    [Fact]
    public void Opening_is_included_and_closing_is_not()
    {
        var calendar = Calendar("mon 09:00-17:00");
        Assert.True(calendar.IsOpen(At("2026-01-05 09:00")));
        Assert.True(calendar.IsOpen(At("2026-01-05 17:00") - Duration.FromMilliseconds(1)));
        Assert.False(calendar.IsOpen(At("2026-01-05 17:00")));
    }

    [Fact]
    public void The_end_of_an_open_date_is_at_most_its_midnight() =>
        Assert.Equal(At("2026-01-06 00:00"), Calendar("mon 22:00-06:00").EndOfOpenDate(Date("2026-01-05")));

    [Fact]
    public void Hours_after_midnight_make_their_own_date_open() =>
        Assert.Equal(2, Calendar("mon 22:00-06:00").OpenDates(Date("2026-01-05"), Date("2026-01-11")));

    [Fact]
    public void Mondays_of_two_years_are_105() =>
        Assert.Equal(9_072_000, Calendar("mon 00:00-24:00", "UTC").OpenBetween(At("2014-04-06T12:00:00Z"), At("2016-04-06T12:00:00Z")).TotalSeconds);

    [Fact]
    public void Open_dates_are_none_where_the_end_comes_first() =>
        Assert.Equal(0, Calendar("mon 09:00-17:00").OpenDates(Date("2026-02-01"), Date("2026-01-01")));

    [Fact]
    public void The_ends_of_time_are_refused_and_not_a_crash()
    {
        var calendar = Calendar("mon-fri 09:00-17:00", "Pacific/Kiritimati");
        var now = At("2026-01-01 00:00");
        foreach (var at in new[] { Instant.MinValue, Instant.MaxValue, At("9999-12-31T23:00:00Z"), At("0000-12-31T00:00:00Z") })
        {
            Assert.Equal("deadline-out-of-range", Assert.Throws<Refusal>(() => calendar.IsOpen(at)).Code);
            Assert.Equal("deadline-out-of-range", Assert.Throws<Refusal>(() => calendar.Without().Deadline(at, Days(1))).Code);
            Assert.Equal("deadline-out-of-range", Assert.Throws<Refusal>(() => calendar.OpenBetween(Instant.Min(at, now), Instant.Max(at, now))).Code);
        }
        Assert.Equal("deadline-out-of-range", Assert.Throws<Refusal>(() => calendar.OpenBetween(At("0001-06-01T00:00:00Z"), At("9998-01-01T00:00:00Z"))).Code);
        Assert.Equal(8, OpenHours(calendar, "0001-06-01 00:00", "0001-06-02 00:00"));
    }
}
