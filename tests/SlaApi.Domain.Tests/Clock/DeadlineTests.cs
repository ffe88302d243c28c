using SlaApi.Domain.Clock;
using static SlaApi.Domain.Tests.Clock.Given;

namespace SlaApi.Domain.Tests.Clock;

public sealed class DeadlineTests
{
    private const string Office = "mon-fri 08:00-17:00";

    private static void Due(string expected, string start, SlaDuration within, BusinessCalendar calendar, params Stoppage[] stops) =>
        Assert.Equal(At(expected, calendar.Zone.Id), calendar.Without(stops).Deadline(At(start, calendar.Zone.Id), within));

    [Fact]
    public void Four_hours_from_Friday_16_00_end_on_Monday_11_00() => Due("2026-01-12 11:00", "2026-01-09 16:00", Hours(4), Calendar(Office));

    [Fact]
    public void A_deadline_may_be_the_closing_instant() => Due("2026-01-09 17:00", "2026-01-09 16:00", Minutes(60), Calendar(Office));

    [Fact]
    public void Zero_is_the_next_open_instant() => Due("2026-01-12 08:00", "2026-01-09 17:00", Minutes(0), Calendar(Office));

    [Fact]
    public void Midnight_between_two_open_weeks_is_not_lost() =>
        Due("2014-04-14T00:00:30Z", "2014-04-07T23:59:30Z", Minutes(1), Calendar("mon 00:00-24:00", "UTC"));

    [Fact]
    public void A_short_day_is_used_up_and_the_rest_taken_from_the_next_open_week() =>
        Due("2020-01-02T09:00:00Z", "2019-12-27T16:00:00Z", Hours(2), Calendar("thu-fri 08:00-18:00", "UTC", overrides: [("2019-12-27", "08:00-17:00")]));

    [Fact]
    public void A_Friday_night_shift_reaches_into_Saturday() =>
        Due("2025-06-09T20:00:00Z", "2025-06-06T22:00:00Z", Hours(3), Calendar("mon-fri 21:00-02:00"));

    [Fact]
    public void An_hour_inside_the_repeated_hour_is_a_real_hour() =>
        Due("2022-10-30T01:00:00Z", "2022-10-30T00:00:00Z", Hours(1), Calendar("mon-sun 00:00-10:00", "Europe/Amsterdam"));

    [Fact]
    public void A_pause_moves_the_deadline_by_its_open_part() =>
        Due("2026-01-12 14:00", "2026-01-09 16:00", Hours(4), Calendar(Office), Pause("2026-01-09 16:30", "2026-01-12 10:30"));

    [Fact]
    public void Overlapping_stoppages_count_once() =>
        Due("2026-01-05 12:00", "2026-01-05 09:00", Hours(1), Calendar(Office),
            Pause("2026-01-05 10:30", "2026-01-05 11:00"), Exclusion("2026-01-05 09:00", "2026-01-05 10:45"), Pause("2026-01-05 09:30", "2026-01-05 09:40"));

    [Fact]
    public void A_deadline_used_up_where_an_exclusion_begins_stays_there() =>
        Due("2026-01-05 10:00", "2026-01-05 09:00", Hours(1), Calendar(Office), Exclusion("2026-01-05 10:00", "2026-01-05 12:00"));

    [Fact]
    public void Zero_waits_for_the_end_of_a_pause() =>
        Due("2026-01-06 08:00", "2026-01-05 09:00", Minutes(0), Calendar(Office), Pause("2026-01-05 09:00", "2026-01-05 17:00"));

    [Fact]
    public void Elapsed_hours_run_over_the_weekend_and_stop_in_pauses() =>
        Due("2026-01-10 18:00", "2026-01-09 16:00", new(24, TimeUnit.CalendarHours), Calendar(Office), Pause("2026-01-09 20:00", "2026-01-09 22:00"));

    [Fact]
    public void Business_days_do_not_count_the_day_of_the_event_and_end_with_the_last_day() =>
        Due("2026-01-13 17:00", "2026-01-09 09:00", Days(2), Calendar(Office));

    [Fact]
    public void A_holiday_is_no_business_day() => Due("2026-01-14 17:00", "2026-01-09 09:00", Days(2), Calendar(Office, holidays: ["2026-01-12"]));

    [Fact]
    public void A_date_paused_for_all_its_hours_is_no_business_day() =>
        Due("2026-01-14 17:00", "2026-01-09 09:00", Days(2), Calendar(Office), Pause("2026-01-12 07:00", "2026-01-12 17:00"));

    [Fact]
    public void A_date_paused_in_part_counts_and_its_end_stays() =>
        Due("2026-01-12 17:00", "2026-01-09 09:00", Days(1), Calendar(Office), Exclusion("2026-01-12 09:00", "2026-01-12 18:00"));

    [Fact]
    public void Two_stoppages_that_cover_a_date_together_drop_it() =>
        Due("2026-01-15 17:00", "2026-01-09 09:00", Days(2), Calendar(Office),
            Pause("2026-01-08 09:00", "2026-01-12 12:00"), Exclusion("2026-01-12 12:00", "2026-01-13 20:00"));

    [Fact]
    public void Calendar_days_end_at_24_00_of_the_last_date() => Due("2026-01-12 00:00", "2026-01-09 16:00", new(2, TimeUnit.CalendarDays), Calendar(Office));

    [Fact]
    public void Calendar_days_skip_dates_wholly_excluded() =>
        Due("2026-01-13 00:00", "2026-01-09 16:00", new(2, TimeUnit.CalendarDays), Calendar(Office), Exclusion("2026-01-10 00:00", "2026-01-11 00:00"));

    [Fact]
    public void A_skipped_calendar_day_does_not_count() =>
        Due("2012-01-01 00:00", "2011-12-29 09:00", new(1, TimeUnit.CalendarDays), Calendar(Office, "Pacific/Apia"));

    [Fact]
    public void Calendar_days_end_where_midnight_does_not_exist() =>
        Due("2015-10-18T03:00:00Z", "2015-10-16T12:00:00Z", new(1, TimeUnit.CalendarDays), Calendar(Office, "America/Sao_Paulo"));

    [Theory]
    [InlineData(1, TimeUnit.CalendarHours)]
    [InlineData(40_000, TimeUnit.BusinessHours)]
    [InlineData(int.MaxValue, TimeUnit.BusinessHours)]
    [InlineData(int.MaxValue, TimeUnit.CalendarMinutes)]
    [InlineData(int.MaxValue, TimeUnit.BusinessDays)]
    [InlineData(1827, TimeUnit.CalendarDays)]
    public void More_than_five_years_are_refused(int value, TimeUnit unit)
    {
        var time = Calendar(Office).Without(value == 1 ? [new Stoppage(At("2026-01-01 00:00"), Instant.MaxValue, StoppageKind.Paused)] : []);
        Assert.Equal("deadline-out-of-range", Assert.Throws<Refusal>(() => time.Deadline(At("2026-01-01 10:00"), new(value, unit))).Code);
    }

    [Fact]
    public void Five_years_to_the_hour_are_given() =>
        Due("2031-01-01 10:00", "2026-01-01 10:00", new((5 * 365 + 1) * 24, TimeUnit.CalendarHours), Calendar(Office));

    [Fact]
    public void A_calendar_that_only_opened_long_ago_is_refused_without_a_loop()
    {
        var once = Calendar("", overrides: [("2020-01-01", "08:00-12:00")]).Without();
        Assert.Equal("deadline-out-of-range", Assert.Throws<Refusal>(() => once.Deadline(At("2026-01-01 10:00"), Minutes(0))).Code);
        Assert.Equal("deadline-out-of-range", Assert.Throws<Refusal>(() => once.Deadline(At("2026-01-01 10:00"), Days(1))).Code);
    }

    [Theory]
    [InlineData(-1, TimeUnit.BusinessMinutes)]
    [InlineData(0, TimeUnit.BusinessDays)]
    [InlineData(0, TimeUnit.CalendarDays)]
    public void Less_than_nothing_or_less_than_a_day_is_refused(int value, TimeUnit unit) =>
        Assert.Equal("invalid-duration", Assert.Throws<Refusal>(() => Calendar(Office).Without().Deadline(At("2026-01-01 10:00"), new(value, unit))).Code);

    [Fact]
    public void After_goes_on_past_the_due_instant() =>
        Assert.Equal(At("2026-01-12 08:30"), Calendar(Office).Without().After(At("2026-01-09 17:00"), Duration.FromMinutes(30), business: true));
}
