using SlaApi.Domain.Agreements;
using SlaApi.Domain.Metrics;
using static SlaApi.Domain.Tests.Metrics.World;

namespace SlaApi.Domain.Tests.Metrics;

public sealed class RevenueTests
{
    [Fact]
    public void Currencies_stay_apart_and_what_has_no_amount_is_counted()
    {
        var revenue = Of(null, new(125_000, "CHF"), new(5, "USD"), new(75_000, "CHF"), null, new(0, "CHF"));

        Assert.Equal([new(200_000, "CHF"), new(5, "USD")], revenue.Amounts);
        Assert.Equal(2, revenue.MissingAmount);
        Assert.Null(revenue.Reporting);
    }

    [Fact]
    public void Lost_deals_and_other_dates_are_no_revenue()
    {
        var revenue = Question(Rulebook(Terms()), "2026-01-01", "2026-01-31").Metrics(
            Lead("2026-01-05T10:00").Closed("2026-01-06T10:00", won: false, new(100, "CHF")),
            Lead("2026-01-05T10:00").Closed("2026-02-01T00:00", won: true, new(100, "CHF"))).Revenue!;

        Assert.Empty(revenue.Amounts);
        Assert.Equal(0, revenue.MissingAmount);
    }

    [Fact]
    public void Minor_units_differ_between_currencies()
    {
        // 1,000 yen at 0.006 are CHF 6.00; 1.234 dinar at 2.4 are CHF 2.9616; CHF 1.00 is itself.
        var revenue = Of(Rates(("JPY", 0.006m), ("BHD", 2.4m)), new(1000, "JPY"), new(1234, "BHD"), new(100, "CHF"));

        Assert.Equal(new Money(996, "CHF"), revenue.Reporting);
    }

    [Fact]
    public void The_sum_is_rounded_once_and_half_to_even()
    {
        Assert.Equal(new Money(2, "CHF"), Of(Rates(("EUR", 0.5m)), new(3, "EUR"), new(1, "EUR")).Reporting);
        Assert.Equal(new Money(2, "CHF"), Of(Rates(("EUR", 0.5m)), new Money(5, "EUR")).Reporting);
        Assert.Equal(new Money(2, "CHF"), Of(Rates(("EUR", 0.5m)), new Money(3, "EUR")).Reporting);
        Assert.Equal(new Money(1, "CHF"), Of(Rates(("EUR", 0.5m), ("USD", 0.25m)), new(1, "EUR"), new(1, "USD")).Reporting);
    }

    [Fact]
    public void Without_the_rate_of_a_currency_there_is_no_sum() => Assert.Null(Of(Rates(("EUR", 0.5m)), new(1, "EUR"), new(1, "USD")).Reporting);

    [Fact]
    public void Reporting_uses_the_rates_of_the_version_in_force_at_the_close()
    {
        var later = Terms() with { Currency = Rates(("EUR", 0.5m)), Scope = Terms().Scope! with { ValidFrom = Date("2026-02-01") } };
        var rulebook = Rulebook(Terms() with { Currency = Rates(("EUR", 0.9m)) }, later);
        HandoverFact[] leads =
        [
            Lead("2026-01-05T10:00").Closed("2026-01-31T23:59", amount: new(100, "EUR")),
            Lead("2026-01-05T10:00").Closed("2026-02-01T00:00", amount: new(100, "EUR")),
        ];

        Assert.Equal(new Money(90, "CHF"), Question(rulebook, "2026-01-01", "2026-01-31").Metrics(leads).Revenue!.Reporting);
        Assert.Equal(new Money(140, "CHF"), Question(rulebook, "2026-01-01", "2026-02-28").Metrics(leads).Revenue!.Reporting);
    }

    [Fact]
    public void Nothing_won_is_nothing_in_the_reporting_currency() => Assert.Equal(new Money(0, "CHF"), Of(Rates()).Reporting);

    private static CurrencyTerms Rates(params (string Currency, decimal Rate)[] rates) =>
        new() { Reporting = "CHF", Rates = [.. rates.Select(r => new ExchangeRate { Currency = r.Currency, Rate = r.Rate })] };

    private static Revenue Of(CurrencyTerms? currency, params Money?[] amounts) =>
        Question(Rulebook(Terms() with { Currency = currency }), "2026-01-01", "2026-01-31")
            .Metrics([.. amounts.Select(a => Lead("2025-01-05T10:00", version: null).Closed("2026-01-06T10:00", won: true, a))]).Revenue!;
}
