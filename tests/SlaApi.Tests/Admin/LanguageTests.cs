using SlaApi.Admin;

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
    [InlineData("de-CH", "1,5")]
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
