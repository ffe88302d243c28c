using NodaTime.Text;
using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Tests.Agreements;

public sealed class RenewalTests
{
    [Theory]
    [InlineData("2026-01-01", "2026-12-31", "2027-01-01", "2027-12-31")]    // a year
    [InlineData("2026-01-01", "2026-06-30", "2026-07-01", "2026-12-31")]    // half a year
    [InlineData("2026-04-01", "2026-04-30", "2026-05-01", "2026-05-31")]    // a month, whatever its length
    [InlineData("2026-03-15", "2026-06-14", "2026-06-15", "2026-09-14")]    // a quarter from mid-month
    [InlineData("2027-03-01", "2028-02-29", "2028-03-01", "2029-02-28")]    // out of a leap year
    [InlineData("2026-03-01", "2027-02-28", "2027-03-01", "2028-02-29")]    // into a leap year
    [InlineData("2024-02-29", "2025-02-27", "2025-02-28", "2026-02-27")]    // a day the next year lacks
    [InlineData("2026-01-10", "2026-02-28", "2026-03-01", "2026-04-19")]    // no whole months: 50 days
    [InlineData("2026-01-01", "2026-01-01", "2026-01-02", "2026-01-02")]    // one day
    public void The_next_term_follows_without_a_gap(string from, string until, string nextFrom, string nextUntil)
    {
        var next = Renewal.Shift(SampleTerms.Complete(Date(from), Date(until)));

        Assert.Equal((Date(nextFrom), Date(nextUntil)), (next.Scope!.ValidFrom!.Value, next.Scope.ValidUntil!.Value));
    }

    [Fact]
    public void Review_renewal_and_notice_move_along()
    {
        var terms = SampleTerms.Complete() with
        {
            Review = new() { FirstOn = Date("2026-03-16") },
            Renewal = new() { RenewOn = Date("2026-12-01"), NoticeOn = Date("2026-09-30"), Mode = RenewalMode.Automatic },
        };

        var next = Renewal.Shift(terms);

        Assert.Equal(Date("2027-03-16"), next.Review!.FirstOn);
        Assert.Equal(Date("2027-12-01"), next.Renewal!.RenewOn);
        Assert.Equal(Date("2027-09-30"), next.Renewal.NoticeOn);
        Assert.Equal(RenewalMode.Automatic, next.Renewal.Mode);
        Assert.Equal(terms.Introduction, next.Introduction);
    }

    [Fact]
    public void Renewal_and_notice_on_a_last_of_the_month_stay_on_one()
    {
        var terms = SampleTerms.Complete(Date("2026-01-01"), Date("2026-06-30")) with
        {
            Renewal = new() { RenewOn = Date("2026-06-30"), NoticeOn = Date("2026-04-30") },
        };

        var next = Renewal.Shift(terms).Renewal!;

        Assert.Equal((Date("2026-12-31"), Date("2026-10-31")), (next.RenewOn!.Value, next.NoticeOn!.Value));
    }

    [Fact]
    public void Terms_without_both_dates_or_that_end_before_they_begin_come_back_unchanged()
    {
        Terms[] unmoved =
        [
            new(),
            new() { Scope = new() { ValidFrom = Date("2026-01-01") } },
            SampleTerms.Complete(Date("2026-12-31"), Date("2026-01-01")),
        ];

        Assert.All(unmoved, terms => Assert.Same(terms, Renewal.Shift(terms)));
    }

    [Fact]
    public void Terms_without_review_and_renewal_can_be_moved() =>
        Assert.Equal(Date("2027-01-01"), Renewal.Shift(SampleTerms.Complete() with { Review = null, Renewal = null }).Scope!.ValidFrom);

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
