using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Tests.Clock.Holidays;

/// <summary>Dates written out by hand from the holiday laws of the states and their ministries' lists; 2025: Easter on 20 April.</summary>
public sealed class GermanHolidaysTests
{
    [Theory]
    [InlineData("DE", "01-01 04-18 04-21 05-01 05-29 06-09 10-03 12-25 12-26")]
    [InlineData("DE-BW", "01-01 01-06 04-18 04-21 05-01 05-29 06-09 06-19 10-03 11-01 12-25 12-26")]
    [InlineData("DE-BY", "01-01 01-06 04-18 04-21 05-01 05-29 06-09 06-19 08-15 10-03 11-01 12-25 12-26")]
    [InlineData("DE-BE", "01-01 03-08 04-18 04-21 05-01 05-08 05-29 06-09 10-03 12-25 12-26")]
    [InlineData("DE-BB", "01-01 04-18 04-20 04-21 05-01 05-29 06-08 06-09 10-03 10-31 12-25 12-26")]
    [InlineData("DE-HB", "01-01 04-18 04-21 05-01 05-29 06-09 10-03 10-31 12-25 12-26")]
    [InlineData("DE-HH", "01-01 04-18 04-21 05-01 05-29 06-09 10-03 10-31 12-25 12-26")]
    [InlineData("DE-HE", "01-01 04-18 04-21 05-01 05-29 06-09 06-19 10-03 12-25 12-26")]
    [InlineData("DE-MV", "01-01 03-08 04-18 04-21 05-01 05-29 06-09 10-03 10-31 12-25 12-26")]
    [InlineData("DE-NI", "01-01 04-18 04-21 05-01 05-29 06-09 10-03 10-31 12-25 12-26")]
    [InlineData("DE-NW", "01-01 04-18 04-21 05-01 05-29 06-09 06-19 10-03 11-01 12-25 12-26")]
    [InlineData("DE-RP", "01-01 04-18 04-21 05-01 05-29 06-09 06-19 10-03 11-01 12-25 12-26")]
    [InlineData("DE-SL", "01-01 04-18 04-21 05-01 05-29 06-09 06-19 08-15 10-03 11-01 12-25 12-26")]
    [InlineData("DE-SN", "01-01 04-18 04-21 05-01 05-29 06-09 10-03 10-31 11-19 12-25 12-26")]
    [InlineData("DE-ST", "01-01 01-06 04-18 04-21 05-01 05-29 06-09 10-03 10-31 12-25 12-26")]
    [InlineData("DE-SH", "01-01 04-18 04-21 05-01 05-29 06-09 10-03 10-31 12-25 12-26")]
    [InlineData("DE-TH", "01-01 04-18 04-21 05-01 05-29 06-09 09-20 10-03 10-31 12-25 12-26")]
    public void The_whole_year_2025(string region, string dates) => Assert.Equal(dates, Holidays.Text(region, 2025));

    [Theory]
    [InlineData("DE-BE", "2018-03-08", false)]
    [InlineData("DE-BE", "2019-03-08", true)]
    [InlineData("DE-MV", "2022-03-08", false)]
    [InlineData("DE-MV", "2023-03-08", true)]
    [InlineData("DE-TH", "2018-09-20", false)]
    [InlineData("DE-TH", "2019-09-20", true)]
    [InlineData("DE-HH", "2016-10-31", false)]
    [InlineData("DE-HH", "2018-10-31", true)]
    [InlineData("DE-SN", "2015-10-31", true)]
    [InlineData("DE-BE", "2018-10-31", false)]
    [InlineData("DE-BY", "2018-10-31", false)]
    public void New_holidays_begin_in_their_year(string region, string date, bool closed) => Assert.Equal(closed, Holidays.Closed(region, date));

    [Theory]
    [InlineData("2019-05-08", false)]
    [InlineData("2020-05-08", true)]
    [InlineData("2021-05-08", false)]
    [InlineData("2024-05-08", false)]
    [InlineData("2025-05-08", true)]
    [InlineData("2026-05-08", false)]
    [InlineData("2028-06-17", true)]
    [InlineData("2029-06-17", false)]
    public void Berlin_decrees_single_days(string date, bool closed) => Assert.Equal(closed, Holidays.Closed("DE-BE", date));

    [Fact]
    public void All_of_Germany_kept_the_Reformation_Day_of_2017()
    {
        var german = HolidayCalendar.Regions.Where(region => region.StartsWith("DE", StringComparison.Ordinal)).ToArray();
        Assert.Equal(17, german.Length);
        Assert.All(german, region => Assert.True(Holidays.Closed(region, "2017-10-31")));
    }

    [Theory]
    [InlineData("2015-11-18")]
    [InlineData("2022-11-16")]
    [InlineData("2023-11-22")]
    [InlineData("2024-11-20")]
    public void The_day_of_repentance_in_Saxony_is_the_Wednesday_before_23_November(string date) => Assert.True(Holidays.Closed("DE-SN", date));

    [Theory]
    [InlineData("DE-BY", "2024-08-08")] // Augsburg alone
    [InlineData("DE-SN", "2024-05-30")] // Corpus Christi in some communes
    [InlineData("DE-NW", "2024-12-24")]
    [InlineData("DE-HE", "2024-03-31")] // Easter Sunday, by name a holiday in Brandenburg alone
    public void Days_of_single_communes_and_half_days_are_no_holidays(string region, string date) => Assert.False(Holidays.Closed(region, date));
}
