using NodaTime.Text;
using SlaApi.Domain.Clock;
using static SlaApi.Domain.Tests.Clock.Given;

namespace SlaApi.Domain.Tests.Clock;

public sealed class WorkedExampleTests
{
    private const string Office = "mon-fri 08:00-17:00";

    [Theory]
    [InlineData(4, TimeUnit.BusinessHours, "2026-01-09 16:00", "2026-01-12 11:00")]
    [InlineData(30, TimeUnit.BusinessMinutes, "2026-01-09 16:00", "2026-01-09 16:30")]
    [InlineData(2, TimeUnit.BusinessDays, "2026-01-09 16:00", "2026-01-13 17:00")]
    [InlineData(24, TimeUnit.CalendarHours, "2026-01-09 16:00", "2026-01-10 16:00")]
    public void It_begins_an_hour_before_the_week_ends(int value, TimeUnit unit, string start, string dueAt) =>
        Assert.Equal((start, dueAt), Answer(Calendar(Office), new(value, unit), "2026-01-07"));

    [Theory]
    [InlineData("mon-sat 08:00-12:00 13:00-14:00", "2026-01-10 13:00", "2026-01-12 10:00")]
    [InlineData("mon-fri 08:00-08:30", "2026-01-09 08:00", "2026-01-15 08:30")]
    [InlineData("mon-sun 00:00-24:00", "2026-01-11 23:00", "2026-01-12 02:00")]
    public void Whatever_the_hours_are(string hours, string start, string dueAt) =>
        Assert.Equal((start, dueAt), Answer(Calendar(hours), hours.Contains("08:30") ? Minutes(150) : Hours(3), "2026-01-07"));

    [Fact]
    public void Weeks_with_holidays_other_hours_or_a_change_of_the_clocks_are_passed_over()
    {
        Assert.Equal("2026-01-16 16:00", Answer(Calendar(Office, holidays: ["2026-01-09"]), Hours(4), "2026-01-07").Start);
        Assert.Equal("2026-01-23 16:00", Answer(Calendar(Office, holidays: ["2026-01-12"]), Hours(4), "2026-01-07").Start);
        Assert.Equal("2026-01-16 16:00", Answer(Calendar(Office, overrides: ("2026-01-09", "08:00-12:00")), Hours(4), "2026-01-07").Start);
        Assert.Equal("2026-04-03 16:00", Answer(Calendar(Office), Hours(4), "2026-03-27").Start);
        // A holiday on a Sunday changes nothing.
        Assert.Equal("2026-01-09 16:00", Answer(Calendar(Office, holidays: ["2026-01-11"]), Hours(4), "2026-01-07").Start);
    }

    [Fact]
    public void Where_every_week_has_holidays_the_week_with_the_fewest_is_used()
    {
        var holidays = Enumerable.Range(0, 40).SelectMany(week => new[] { Date("2026-01-05"), Date("2026-01-06") }.Select(d => d.PlusWeeks(week)))
            .Where(d => d != Date("2026-01-20")).Select(d => d.ToString("uuuu-MM-dd", null)).ToArray();
        Assert.Equal("2026-01-23 16:00", Answer(Calendar(Office, holidays: holidays), Hours(1), "2026-01-07").Start);
    }

    [Fact]
    public void A_calendar_without_such_a_week_or_a_duration_of_decades_has_none()
    {
        Assert.Null(WorkedExample.Of(Calendar("", overrides: ("2030-01-09", "08:00-12:00")), Hours(4), Date("2026-01-07")));
        Assert.Null(WorkedExample.Of(Calendar(Office), new(9_000, TimeUnit.BusinessDays), Date("2026-01-07")));
    }

    private static (string Start, string DueAt) Answer(BusinessCalendar calendar, SlaDuration within, string around)
    {
        var pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
        var example = WorkedExample.Of(calendar, within, Date(around))!;
        return (pattern.Format(example.Start), pattern.Format(example.DueAt));
    }
}
