using SlaApi.Domain.Clock;
using static SlaApi.Domain.Tests.Clock.Given;

namespace SlaApi.Domain.Tests.Clock;

public sealed class WorkingDatesTests
{
    private static readonly BusinessCalendar Office = Calendar("mon-fri 08:00-17:00", holidays: ["2026-01-13"]);

    [Theory]
    [InlineData("2026-01-09 07:00", "2026-01-09")]
    [InlineData("2026-01-09 16:59", "2026-01-09")]
    [InlineData("2026-01-09 17:00", "2026-01-12")]
    [InlineData("2026-01-10 12:00", "2026-01-12")]
    [InlineData("2026-01-12 17:00", "2026-01-14")]
    public void Today_is_current_until_its_last_open_stretch_ends(string now, string date) => Assert.Equal(Date(date), Office.CurrentOrNextOpenDate(At(now)));

    [Theory]
    [InlineData("2026-01-09 10:00", "2026-01-12 16:59", false)]
    [InlineData("2026-01-09 10:00", "2026-01-12 17:00", true)]
    [InlineData("2026-01-09 23:00", "2026-01-12 17:00", true)]
    [InlineData("2026-01-12 00:00", "2026-01-13 23:00", false)]
    [InlineData("2026-01-12 00:00", "2026-01-14 17:00", true)]
    [InlineData("2026-01-12 10:00", "2026-01-12 18:00", false)]
    [InlineData("1700-01-01 10:00", "2026-01-12 07:00", true)]
    public void Only_a_whole_open_date_after_the_first_one_counts(string since, string now, bool passed) =>
        Assert.Equal(passed, Office.HasOpenDatePassed(At(since), At(now)));
}
