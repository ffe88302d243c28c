namespace SlaApi.Domain.Tests.Clock.Holidays;

/// <summary>Dates written out by hand from § 7 Arbeitsruhegesetz and the federal list of holidays; 2026: Easter on 5 April.</summary>
public sealed class AustrianHolidaysTests
{
    private const string Year2026 = "01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26";

    [Theory]
    [InlineData("AT")]
    [InlineData("AT-1")]
    [InlineData("AT-2")]
    [InlineData("AT-3")]
    [InlineData("AT-4")]
    [InlineData("AT-5")]
    [InlineData("AT-6")]
    [InlineData("AT-7")]
    [InlineData("AT-8")]
    [InlineData("AT-9")]
    public void The_whole_year_2026_is_the_same_in_every_state(string region) => Assert.Equal(Year2026, Holidays.Text(region, 2026));

    [Theory]
    [InlineData("AT-9", "2024-11-15")] // Leopold
    [InlineData("AT-7", "2024-03-19")] // Josef
    [InlineData("AT", "2018-03-30")] // Good Friday
    [InlineData("AT", "2026-04-03")]
    public void Patron_days_and_Good_Friday_are_worked(string region, string date) => Assert.False(Holidays.Closed(region, date));
}
