using SlaApi.Admin;
using SlaApi.Domain;

namespace SlaApi.Tests.Admin;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("de-CH", "1’250.5", 1250.5)]
    [InlineData("de-CH", "1'250", 1250)]
    [InlineData("de-DE", "1.250,5", 1250.5)]
    [InlineData("de-AT", "1 250,5", 1250.5)]
    [InlineData("en", "1,250.5", 1250.5)]
    [InlineData("en", "-3", -3)]
    [InlineData("de-DE", "1250", 1250)]
    [InlineData("de-CH", "95,5", 95.5)]
    [InlineData("de-CH", "95.5", 95.5)]
    [InlineData("de-CH", "1’250,5", 1250.5)]
    [InlineData("de-CH", "1.250,50", 1250.5)]
    [InlineData("de-CH", "0.125", 0.125)]
    [InlineData("de-CH", "0,125", 0.125)]
    [InlineData("de-CH", "1.250.000", 1250000)]
    [InlineData("de-DE", "1.000", 1000)]
    public void A_number_is_read_as_the_language_writes_it(string tag, string typed, double expected)
    {
        Assert.Null(new Language(tag).TryNumber(typed, out var value));
        Assert.Equal((decimal)expected, value);
    }

    [Theory]
    [InlineData("de-DE", "1.5")]
    [InlineData("de-DE", "12.50")]
    [InlineData("de-DE", "1.2500")]
    [InlineData("de-DE", "1,250.5")]
    [InlineData("de-CH", "1.000")]
    [InlineData("de-CH", "1,000")]
    [InlineData("de-CH", "12,34,5")]
    [InlineData("de-AT", "1.5")]
    [InlineData("en", "1,5")]
    [InlineData("en", "1,25,000")]
    [InlineData("en", ".5")]
    [InlineData("en", "5.")]
    [InlineData("de-DE", "")]
    [InlineData("de-DE", "1e3")]
    [InlineData("de-DE", "٣")]
    [InlineData("de-CH", "99999999999999999999999999999999")]
    public void What_is_not_clear_is_refused(string tag, string typed) => Assert.NotNull(new Language(tag).TryNumber(typed, out _));

    [Theory]
    [InlineData("1.000", "„1.000“ kann 1 oder 1’000 heißen. Schreiben Sie 1 oder 1000.", "“1.000” can mean 1 or 1’000. Write 1 or 1000.")]
    [InlineData("1,250", "„1,250“ kann 1.25 oder 1’250 heißen. Schreiben Sie 1.25 oder 1250.", "“1,250” can mean 1.25 or 1’250. Write 1.25 or 1250.")]
    public void Two_readings_are_both_named(string typed, string german, string english) =>
        Assert.Equal(new Text(german, english), new Language("de-CH").TryNumber(typed, out _));

    [Theory]
    [InlineData("de-CH", "1. August 2027")]
    [InlineData("de-DE", "01.08.2027")]
    [InlineData("de-DE", "1.8.2027")]
    [InlineData("de-AT", "2027-08-01")]
    [InlineData("en", "1 August 2027")]
    [InlineData("en", "1 Aug 2027")]
    [InlineData("de-CH", " 1.  August 2027 ")]
    public void A_date_is_read_in_every_form_the_pages_write(string tag, string typed)
    {
        Assert.Null(new Language(tag).TryDay(typed, out var day));
        Assert.Equal(new LocalDate(2027, 8, 1), day);
    }

    [Theory]
    [InlineData("de-CH")]
    [InlineData("de-DE")]
    [InlineData("de-AT")]
    [InlineData("en")]
    public void The_dates_of_a_page_can_be_typed_back(string tag)
    {
        var t = new Language(tag);
        foreach (var month in Enumerable.Range(1, 12))
        {
            var day = new LocalDate(2027, month, 9);
            foreach (var written in new[] { t.Day(day), t.ShortDay(day) })
            {
                Assert.Null(t.TryDay(written, out var read));
                Assert.Equal(day, read);
            }
        }
    }

    [Theory]
    [InlineData("31.2.2027")]
    [InlineData("1.8.27")]
    [InlineData("morgen")]
    [InlineData("08/01/2027")]
    public void What_is_no_date_is_refused(string typed) => Assert.NotNull(new Language("de-CH").TryDay(typed, out _));

    [Theory]
    [InlineData("de-CH", "1’250.50", "92.6 %", "CHF 1’250.00", "1. Januar 2027")]
    [InlineData("de-DE", "1.250,50", "92,6 %", "1.250,00 CHF", "1. Januar 2027")]
    [InlineData("de-AT", "1 250,50", "92,6 %", "1 250,00 CHF", "1. Jänner 2027")]
    [InlineData("en", "1,250.50", "92.6%", "CHF 1,250.00", "1 January 2027")]
    public void Figures_and_dates_are_written_as_people_do(string tag, string number, string percent, string money, string day)
    {
        var t = new Language(tag);
        Assert.Equal(number, t.Number(1250.5m, 2).Replace('\u00A0', ' '));
        Assert.Equal(percent, t.Percent(0.9259).Replace('\u00A0', ' '));
        Assert.Equal(money, t.Money(new(125000, "CHF")).Replace('\u00A0', ' '));
        Assert.Equal(day, t.Day(new LocalDate(2027, 1, 1)));
    }

    [Fact]
    public void Swiss_German_follows_from_German()
    {
        Assert.Equal("innert einer Woche, groß", new Language("de-DE")["innert einer Woche, groß", ""]);
        Assert.Equal("Innert 4 Stunden schliessen", new Language("de-CH")["Innerhalb 4 Stunden schließen", ""]);
        Assert.Equal("«Messe» filtern", new Language("de-CH")["„Messe“ filtern", ""]);
        Assert.Equal("„Messe“ filtern", new Language("de-AT")["„Messe“ filtern", ""]);
    }
}
