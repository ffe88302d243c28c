namespace SlaApi.Domain.Tests.Clock.Holidays;

/// <summary>
/// Dates written out by hand from the cantons' rest day laws and official lists of holidays (Ruhetagsgesetze, listes des jours fériés);
/// 2026: Easter on 5 April, and a 26 December on a Saturday.
/// </summary>
public sealed class SwissHolidaysTests
{
    [Theory]
    [InlineData("CH", "01-01 04-05 05-14 05-24 08-01 12-25")]
    [InlineData("CH-ZH", "01-01 04-03 04-05 04-06 05-01 05-14 05-24 05-25 08-01 09-20 12-25 12-26")]
    [InlineData("CH-BE", "01-01 01-02 04-03 04-05 04-06 05-14 05-24 05-25 08-01 09-20 12-25 12-26")]
    [InlineData("CH-LU", "01-01 04-03 04-05 05-14 05-24 06-04 08-01 08-15 09-20 11-01 12-08 12-25 12-26")]
    [InlineData("CH-UR", "01-01 01-06 03-19 04-03 04-05 04-06 05-14 05-24 05-25 06-04 08-01 08-15 09-20 11-01 12-08 12-25")]
    [InlineData("CH-SZ", "01-01 01-06 03-19 04-03 04-05 04-06 05-14 05-24 05-25 06-04 08-01 08-15 09-20 11-01 12-08 12-25 12-26")]
    [InlineData("CH-OW", "01-01 04-03 04-05 05-14 05-24 06-04 08-01 08-15 09-20 09-25 11-01 12-08 12-25")]
    [InlineData("CH-NW", "01-01 03-19 04-03 04-05 05-14 05-24 06-04 08-01 08-15 09-20 11-01 12-08 12-25")]
    [InlineData("CH-GL", "01-01 04-03 04-05 04-06 04-09 05-14 05-24 05-25 08-01 09-20 11-01 12-25 12-26")]
    [InlineData("CH-ZG", "01-01 04-03 04-05 05-14 05-24 06-04 08-01 08-15 09-20 11-01 12-08 12-25")]
    [InlineData("CH-FR", "01-01 04-03 04-05 05-14 05-24 06-04 08-01 08-15 09-20 11-01 12-08 12-25")]
    [InlineData("CH-SO", "01-01 04-03 04-05 05-14 05-24 06-04 08-01 08-15 09-20 11-01 12-25")]
    [InlineData("CH-BS", "01-01 04-03 04-05 04-06 05-01 05-14 05-24 05-25 08-01 09-20 12-25 12-26")]
    [InlineData("CH-BL", "01-01 04-03 04-05 04-06 05-01 05-14 05-24 05-25 08-01 09-20 12-25 12-26")]
    [InlineData("CH-SH", "01-01 04-03 04-05 04-06 05-01 05-14 05-24 05-25 08-01 09-20 12-25 12-26")]
    [InlineData("CH-AR", "01-01 04-03 04-05 04-06 05-14 05-24 05-25 08-01 09-20 12-25")]
    [InlineData("CH-AI", "01-01 04-03 04-05 04-06 05-14 05-24 05-25 06-04 08-01 08-15 09-20 09-22 11-01 12-08 12-25")]
    [InlineData("CH-SG", "01-01 04-03 04-05 04-06 05-14 05-24 05-25 08-01 09-20 11-01 12-25 12-26")]
    [InlineData("CH-GR", "01-01 04-03 04-05 04-06 05-14 05-24 05-25 08-01 09-20 12-25 12-26")]
    [InlineData("CH-AG", "01-01 01-02 04-03 04-05 04-06 05-14 05-24 05-25 08-01 09-20 12-25 12-26")]
    [InlineData("CH-TG", "01-01 01-02 04-03 04-05 04-06 05-01 05-14 05-24 05-25 08-01 09-20 12-25 12-26")]
    [InlineData("CH-TI", "01-01 01-06 03-19 04-05 04-06 05-01 05-14 05-24 05-25 06-04 06-29 08-01 08-15 09-20 11-01 12-08 12-25 12-26")]
    [InlineData("CH-VD", "01-01 01-02 04-03 04-05 04-06 05-14 05-24 05-25 08-01 09-20 09-21 12-25")]
    [InlineData("CH-VS", "01-01 03-19 04-05 05-14 05-24 06-04 08-01 08-15 09-20 11-01 12-08 12-25")]
    [InlineData("CH-NE", "01-01 03-01 04-03 04-05 05-01 05-14 05-24 08-01 09-20 12-25")]
    [InlineData("CH-GE", "01-01 04-03 04-05 04-06 05-14 05-24 05-25 08-01 09-10 12-25 12-31")]
    [InlineData("CH-JU", "01-01 01-02 04-03 04-05 04-06 05-01 05-14 05-24 05-25 06-04 06-23 08-01 08-15 09-20 11-01 12-25")]
    public void The_whole_year_2026(string region, string dates) => Assert.Equal(dates, Holidays.Text(region, 2026));

    [Theory]
    [InlineData("2015-04-09")]
    [InlineData("2016-04-07")]
    [InlineData("2018-04-05")]
    [InlineData("2020-04-02")]
    [InlineData("2021-04-08")]
    [InlineData("2024-04-04")]
    [InlineData("2025-04-03")]
    [InlineData("2026-04-09")]
    public void Glarus_celebrates_on_the_first_Thursday_of_April_or_after_Maundy_Thursday_a_week_later(string date) =>
        Assert.True(Holidays.Closed("CH-GL", date));

    [Theory]
    [InlineData("2016-09-08")]
    [InlineData("2019-09-05")]
    [InlineData("2024-09-05")]
    [InlineData("2025-09-11")]
    public void The_fast_day_in_Geneva_is_the_Thursday_after_the_first_Sunday_of_September(string date) => Assert.True(Holidays.Closed("CH-GE", date));

    [Theory]
    [InlineData("2015-12-26", false)] // Saturday
    [InlineData("2016-12-26", true)] // Monday
    [InlineData("2017-12-26", false)] // Tuesday
    [InlineData("2021-12-26", true)] // Sunday
    [InlineData("2023-12-26", false)] // Tuesday
    [InlineData("2025-12-26", true)] // Friday
    public void Saint_Stephen_is_worked_in_both_Appenzells_and_Uri_where_it_would_be_the_third_rest_day(string date, bool closed) =>
        Assert.All(["CH-AR", "CH-AI", "CH-UR"], region => Assert.Equal(closed, Holidays.Closed(region, date)));

    [Theory]
    [InlineData("2017-01-02", true)]
    [InlineData("2023-01-02", true)]
    [InlineData("2024-01-02", false)]
    [InlineData("2022-12-26", true)]
    [InlineData("2023-12-26", false)]
    public void Neuchatel_adds_the_second_day_only_after_a_Sunday(string date, bool closed) => Assert.Equal(closed, Holidays.Closed("CH-NE", date));

    [Theory]
    [InlineData("CH-ZH", "2024-01-02")] // Berchtoldstag, a custom
    [InlineData("CH-ZH", "2024-04-15")] // Sechseläuten
    [InlineData("CH-ZH", "2024-09-09")] // Knabenschiessen
    [InlineData("CH-SO", "2024-05-01")] // half a day
    [InlineData("CH-GL", "2024-12-24")] // half a day
    [InlineData("CH-NE", "2024-05-30")] // Corpus Christi, Le Landeron alone
    [InlineData("CH-NE", "2024-09-16")] // Monday after the fast day, a custom
    [InlineData("CH-GE", "2024-09-16")]
    public void Customs_and_half_days_are_no_holidays(string region, string date) => Assert.False(Holidays.Closed(region, date));
}
