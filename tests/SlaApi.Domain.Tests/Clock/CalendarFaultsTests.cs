using SlaApi.Domain.Clock;
using static SlaApi.Domain.Tests.Clock.Given;

namespace SlaApi.Domain.Tests.Clock;

public sealed class CalendarFaultsTests
{
    private static string[] Pointers(CalendarTerms terms) => [.. CalendarFaults.Of(terms).Select(f => f.Pointer)];

    private static CalendarTerms Monday(params HoursInterval[] hours) => new() { TimeZone = "Europe/Zurich", WeeklyHours = new WeeklyHours { Monday = hours } };

    [Fact]
    public void A_valid_calendar_has_none() => Assert.Empty(Pointers(Terms("mon-fri 08:00-12:00 13:00-17:00; sat 22:00-06:00; sun 00:00-24:00")));

    [Fact]
    public void Every_fault_is_reported_at_once()
    {
        var terms = new CalendarTerms
        {
            TimeZone = "Europe/Atlantis",
            WeeklyHours = new WeeklyHours
            {
                Monday = [new("8:00", "25:00"), null!, new(null!, "24:00")],
                Friday = [new("08:00", "12:00"), new("11:00", "13:00")]
            },
            Holidays = new HolidayTerms { Region = "XX" },
            Overrides = [new(Date("2026-01-01"), []), new(Date("2026-01-01"), [new("24:00", "24:00")]), null!, new(Date("2026-01-02"), null!)],
        };
        string[] expected =
        [
            "/timeZone", "/weeklyHours/monday/0/from", "/weeklyHours/monday/0/to", "/weeklyHours/monday/1", "/weeklyHours/monday/2/from",
            "/weeklyHours/friday/1",
            "/holidays/region", "/overrides/1/date", "/overrides/1/hours/0/from", "/overrides/2", "/overrides/3/hours",
        ];
        Assert.Equal(expected, Pointers(terms));
        var refusal = Assert.Throws<Refusal>(() => BusinessCalendar.From(terms));
        Assert.Equal("invalid-calendar", refusal.Code);
        Assert.Equal(11, refusal.Faults.Count);
    }

    [Theory]
    [InlineData("08:00", "8:30")]
    [InlineData("08:00", "08:60")]
    [InlineData("08:00", "24:01")]
    [InlineData("08:00", "+9:00")]
    [InlineData("08:00", " 9:00")]
    [InlineData("08:00", "٠٩:00")]
    [InlineData("08:00", "09.00")]
    [InlineData("08:00", "09:00:00")]
    [InlineData("08:00", "")]
    public void Times_are_strict(string from, string to) => Assert.Equal(["/weeklyHours/monday/0/to"], Pointers(Monday(new HoursInterval(from, to))));

    [Fact]
    public void The_end_of_the_day_is_no_opening() => Assert.Equal(["/weeklyHours/monday/0/from"], Pointers(Monday(new HoursInterval("24:00", "06:00"))));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("UTC+02:00")]
    [InlineData("europe/zurich")]
    [InlineData("W. Europe Standard Time")]
    public void Zones_are_IANA_names(string? zone) => Assert.Equal(["/timeZone"], Pointers(Terms("mon 08:00-17:00") with { TimeZone = zone }));

    [Theory]
    [InlineData("UTC")]
    [InlineData("Asia/Calcutta")]
    [InlineData("America/Argentina/Buenos_Aires")]
    public void Links_are_zones_too(string zone) => Assert.Empty(Pointers(Terms("mon 08:00-17:00", zone)));

    [Fact]
    public void Hours_that_touch_do_not_overlap() => Assert.Empty(Pointers(Terms("mon 08:00-12:00 12:00-17:00 17:00-08:00")));

    [Fact]
    public void A_night_overlaps_what_begins_inside_it() =>
        Assert.Equal(["/weeklyHours/monday/0"], Pointers(Monday(new("23:00", "24:00"), new("22:00", "06:00"))));

    [Fact]
    public void A_tail_merges_with_the_next_day() => Assert.Empty(Pointers(Terms("mon 22:00-10:00; tue 08:00-17:00")));

    [Fact]
    public void A_calendar_that_never_opens_is_refused()
    {
        Assert.Equal(["/weeklyHours"], Pointers(new CalendarTerms { TimeZone = "Europe/Zurich" }));
        Assert.Equal(["/weeklyHours"], Pointers(Terms("", overrides: [("2026-01-01", "")])));
        Assert.Equal(["/weeklyHours"], Pointers(Terms("", holidays: ["2026-01-01"], overrides: [("2026-01-01", "08:00-17:00")])));
        Assert.Equal(["/weeklyHours"], Pointers(Terms("", "Pacific/Apia", overrides: [("2011-12-30", "08:00-17:00")])));
        Assert.Equal([""], Pointers(null!));
    }

    [Fact]
    public void One_open_date_is_enough() => Assert.Empty(Pointers(Terms("", holidays: ["2026-01-01"], overrides: [("2026-01-01", "22:00-06:00")])));
}
