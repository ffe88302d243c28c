using SlaApi.Domain.Agreements;
using static SlaApi.Domain.Tests.Agreements.Signing;

namespace SlaApi.Domain.Tests.Agreements;

public sealed class RenewalDueTests
{
    private static readonly Terms WithNotice = Year(2026) with
    {
        Renewal = new()
        {
            NoticeOn = Date("2026-09-30"), RenewOn = Date("2026-12-01"),
            Mode = RenewalMode.Manual
        }
    };

    [Theory]
    [InlineData("2026-07-01", null, false)]
    [InlineData("2026-07-02", "2026-09-30", true)]
    [InlineData("2026-09-30", "2026-09-30", true)]
    [InlineData("2026-10-01", "2026-12-01", false)]
    [InlineData("2026-12-20", "2026-12-01", false)]
    [InlineData("2027-06-01", "2026-12-01", false)]
    public void The_notice_date_comes_first_then_the_renewal_date_and_it_stays_once_the_term_is_over(string today, string? on, bool isNotice)
    {
        var due = RenewalDue.Of(Signed(WithNotice, Day(2025, 12, 1)), Noon(Date(today)));
        Assert.Equal(on is null ? null : new RenewalDue(1, Date(on), isNotice), due);
    }

    [Theory]
    [InlineData("2026-10-01", null)]
    [InlineData("2026-10-02", "2026-12-31")]
    public void Without_dates_of_its_own_it_is_the_end_of_the_term(string today, string? on)
    {
        var terms = Year(2026) with { Renewal = new() { RenewOn = Date("2026-12-31"), Mode = RenewalMode.Manual } };
        Assert.Equal(on, RenewalDue.Of(Signed(terms, Day(2025, 12, 1)), Noon(Date(today)))?.On.ToString("uuuu-MM-dd", null));
    }

    [Fact]
    public void The_notice_date_stays_until_a_successor_is_signed()
    {
        var drafted = Signed(WithNotice, Day(2025, 12, 1));
        drafted.Draft(Year(2027), Day(2026, 9, 1));
        Assert.True(RenewalDue.Of(drafted, Day(2026, 9, 2))!.IsNotice);
        Assert.Null(RenewalDue.Of(drafted, Day(2026, 12, 2)));

        var signed = Signed(WithNotice, Day(2025, 12, 1));
        signed.Add(Year(2027), Day(2026, 9, 1));
        Assert.Null(RenewalDue.Of(signed, Day(2026, 9, 2)));
        Assert.Equal(2, RenewalDue.Of(signed, Day(2027, 12, 2))!.Version);
    }

    [Fact]
    public void A_version_that_ended_without_successor_is_due_for_90_days()
    {
        var ended = Signed(WithNotice with { Renewal = WithNotice.Renewal! with { AfterExpiry = AfterExpiry.Ends } }, Day(2025, 12, 1));
        Assert.NotNull(RenewalDue.Of(ended, Day(2027, 3, 31)));
        Assert.Null(RenewalDue.Of(ended, Day(2027, 4, 1)));
        Assert.Null(RenewalDue.Of(Create(WithNotice, Day(2025, 12, 1)), Day(2026, 9, 2)));
    }
}
