using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Tests.Clock.Holidays;

public sealed class HolidayCalendarTests
{
    [Fact]
    public void There_are_three_countries_with_51_regions()
    {
        Assert.Equal(54, HolidayCalendar.Regions.Count);
        Assert.Equal(54, HolidayCalendar.Regions.Distinct().Count());
        Assert.All(HolidayCalendar.Regions, region => Assert.True(HolidayCalendar.Knows(region)));
        Assert.Equal([27, 17, 10], new[] { "CH", "DE", "AT" }.Select(country => RegionsOf(country).Count() + 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("FR")]
    [InlineData("ch-zh")]
    [InlineData("CH-XX")]
    [InlineData("CH-")]
    [InlineData("AT-10")]
    public void Refuses_other_codes(string region)
    {
        Assert.False(HolidayCalendar.Knows(region));
        Assert.Throws<ArgumentException>(() => HolidayCalendar.Of(region, 2026));
    }

    [Theory]
    [InlineData("CH")]
    [InlineData("DE")]
    [InlineData("AT")]
    public void A_country_closes_exactly_when_all_its_regions_do(string country)
    {
        foreach (var year in Enumerable.Range(2015, 30))
        {
            var everywhere = RegionsOf(country).Select(region => HolidayCalendar.Of(region, year).AsEnumerable()).Aggregate(Enumerable.Intersect);
            Assert.Equal(everywhere.Order(), HolidayCalendar.Of(country, year).Order());
        }
    }

    [Fact]
    public void Every_date_lies_in_its_year()
    {
        foreach (var (region, year) in HolidayCalendar.Regions.SelectMany(region => Enumerable.Range(2000, 60).Select(year => (region, year))))
        {
            Assert.All(HolidayCalendar.Of(region, year), date => Assert.Equal(year, date.Year));
        }
    }

    [Theory]
    [InlineData(1582)]
    [InlineData(9999)]
    [InlineData(-1)]
    public void Far_years_are_empty_not_an_error(int year) => Assert.Empty(HolidayCalendar.Of("CH-GE", year));

    [Theory]
    [InlineData(1583)]
    [InlineData(2500)]
    [InlineData(9998)]
    public void Far_years_within_the_calendar_follow_the_rules(int year) =>
        Assert.Contains(new LocalDate(year, 8, 1), HolidayCalendar.Of("CH", year));

    [Fact]
    public void Many_readers_get_one_set()
    {
        var sets = new IReadOnlySet<LocalDate>[64];
        Parallel.For(0, sets.Length, i => sets[i] = HolidayCalendar.Of("CH-SG", 2031));
        Assert.All(sets, set => Assert.Equal(sets[0].Order(), set.Order()));
        Assert.Same(HolidayCalendar.Of("CH-SG", 2031), HolidayCalendar.Of("CH-SG", 2031));
    }

    /// <summary>Easter Sundays from astronomical almanacs, with the earliest, the latest and the two exceptions of the old rule.</summary>
    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2019-04-21")]
    [InlineData("2024-03-31")]
    [InlineData("2027-03-28")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2285-03-22")]
    public void Easter(string date) => Assert.True(Holidays.Closed("DE-BB", date));

    private static IEnumerable<string> RegionsOf(string country) =>
        HolidayCalendar.Regions.Where(region => region.StartsWith(country + "-", StringComparison.Ordinal));
}
