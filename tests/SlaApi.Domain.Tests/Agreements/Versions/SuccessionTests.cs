using SlaApi.Domain.Agreements;
using static SlaApi.Domain.Tests.Agreements.Signing;

namespace SlaApi.Domain.Tests.Agreements;

/// <summary>The rules for which version is in force when.</summary>
public sealed class SuccessionTests
{
    private static readonly Instant Now = Day(2026, 3, 10);

    [Fact]
    public void A_version_that_ends_is_in_force_from_its_first_to_its_last_day_both_included()
    {
        var agreement = Signed(Year(2026).Ending(), Now);

        Assert.Equal([null, 1, 1, null], Numbers(agreement, "2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"));
        Assert.Null(agreement.InForceAt(Midnight("2026-01-01") - Duration.Epsilon));
        Assert.NotNull(agreement.InForceAt(Midnight("2026-01-01")));
        Assert.NotNull(agreement.InForceAt(Midnight("2027-01-01") - Duration.Epsilon));
        Assert.Null(agreement.InForceAt(Midnight("2027-01-01")));
    }

    [Fact]
    public void Its_status_follows_the_days_of_its_zone()
    {
        var version = Signed(Year(2027).Ending(), Now).Latest!;

        Assert.Equal(VersionStatus.Signed, version.StatusAt(Midnight("2027-01-01") - Duration.Epsilon));
        Assert.Equal(VersionStatus.Active, version.StatusAt(Midnight("2027-01-01")));
        Assert.Equal(VersionStatus.Active, version.StatusAt(Midnight("2028-01-01") - Duration.Epsilon));
        Assert.Equal(VersionStatus.Expired, version.StatusAt(Midnight("2028-01-01")));
        Assert.Equal(Date("2027-12-31"), version.InForceUntilAt(Midnight("2028-01-01")));
    }

    [Fact]
    public void By_default_a_version_continues_past_its_term_active_and_without_a_last_day()
    {
        var version = Signed(Year(2026), Now).Latest!;

        Assert.Equal(Date("2026-12-31"), version.InForceUntilAt(Day(2026, 12, 31)));
        Assert.Null(version.InForceUntilAt(Day(2027, 1, 1)));
        Assert.Equal(VersionStatus.Active, version.StatusAt(Day(2030, 1, 1)));
    }

    [Fact]
    public void The_second_signature_of_a_successor_ends_the_predecessor_the_day_before()
    {
        var agreement = Signed(Year(2026), Now);
        var draft = agreement.Draft(Terms("2026-07-01", "2027-06-30"), Now);
        agreement.Submit(2, Now);
        agreement.Sign(2, Party.Sales, "Leitung Sales", null, Now);
        Assert.Null(agreement.Version(1).LastDay);

        agreement.Sign(2, Party.Marketing, "Leitung Marketing", null, Now);

        Assert.Equal(Date("2026-06-30"), agreement.Version(1).InForceUntilAt(Now));
        Assert.Equal(VersionStatus.Active, agreement.Version(1).StatusAt(Day(2026, 6, 30)));
        Assert.Equal(VersionStatus.Superseded, agreement.Version(1).StatusAt(Day(2026, 7, 1)));
        Assert.Equal(VersionStatus.Signed, draft.StatusAt(Day(2026, 6, 30)));
        Assert.Equal([1, 2], Numbers(agreement, "2026-06-30", "2026-07-01"));
    }

    [Fact]
    public void A_version_that_continues_is_succeeded_like_one_in_its_term()
    {
        var agreement = Signed(Year(2025), Now);

        agreement.Add(Terms("2026-03-11", "2026-12-31"), Now);

        Assert.Equal([1, 1, 2, 2], Numbers(agreement, "2025-12-31", "2026-03-10", "2026-03-11", "2027-06-01"));
    }

    [Theory]
    [InlineData("2026-03-10")]
    [InlineData("2026-01-01")]
    [InlineData("2025-02-01")]
    public void A_successor_begins_after_the_day_of_the_second_signature_whatever_date_is_given(string from)
    {
        var agreement = Signed(Year(2025), Now);
        agreement.Draft(Terms(from, "2026-12-31"), Now);
        agreement.Submit(2, Now);
        agreement.Sign(2, Party.Sales, "Leitung Sales", Date("2024-12-01"), Now);

        Refused("amendment-in-the-past", () => agreement.Sign(2, Party.Marketing, "Leitung Marketing", Date("2024-12-01"), Now));

        Assert.Single(agreement.Version(2).Signatures);
        Assert.Null(agreement.Version(1).LastDay);
        Assert.Equal(VersionStatus.AwaitingSignatures, agreement.Version(2).StatusAt(Now));
    }

    [Fact]
    public void The_day_of_the_signature_is_the_local_one()
    {
        var agreement = Signed(Year(2025), Now);
        var late = new LocalDateTime(2026, 3, 11, 0, 30).InZoneStrictly(Zurich).ToInstant();    // still 10 March in UTC
        agreement.Draft(Terms("2026-03-11", "2026-12-31"), Now);
        agreement.Submit(2, Now);
        agreement.Sign(2, Party.Sales, "Leitung Sales", null, Now);

        Refused("amendment-in-the-past", () => agreement.Sign(2, Party.Marketing, "Leitung Marketing", null, late));
        agreement.Sign(2, Party.Marketing, "Leitung Marketing", null, late - Duration.FromHours(1));
    }

    [Fact]
    public void Where_none_is_in_force_a_version_may_begin_in_the_past()
    {
        var agreement = Signed(Year(2024).Ending(), Now);

        agreement.Add(Terms("2025-06-01", "2026-05-31"), Now);
        agreement.Add(Terms("2023-01-01", "2023-12-31"), Now);

        Assert.Equal([3, 3, 1, null, 2, 2], Numbers(agreement, "2023-01-01", "2023-12-31", "2024-01-01", "2025-01-01", "2025-06-01", "2026-06-01"));
    }

    [Fact]
    public void A_retroactive_version_continues_until_the_next_begins_and_is_superseded_then()
    {
        var agreement = Signed(Year(2026), Now);

        var earlier = agreement.Add(Terms("2024-01-01", "2024-12-31"), Now);

        Assert.Equal([2, 2, 1], Numbers(agreement, "2024-01-01", "2025-12-31", "2026-01-01"));
        Assert.Equal(VersionStatus.Superseded, earlier.StatusAt(Now));
        Assert.Equal(Date("2025-12-31"), earlier.InForceUntilAt(Now));
    }

    [Fact]
    public void A_retroactive_version_that_ends_leaves_the_days_after_it_free()
    {
        var agreement = Signed(Year(2026), Now);

        var earlier = agreement.Add(Year(2024).Ending(), Now);

        Assert.Equal([2, null, 1], Numbers(agreement, "2024-12-31", "2025-01-01", "2026-01-01"));
        Assert.Equal(VersionStatus.Expired, earlier.StatusAt(Now));
    }

    [Theory]
    [InlineData("2025-06-01", "2026-01-01")]
    [InlineData("2025-06-01", "2027-12-31")]
    public void A_term_that_reaches_into_a_later_version_is_an_overlap(string from, string until)
    {
        var agreement = Signed(Year(2026), Now);
        agreement.Draft(Terms(from, until), Now);
        agreement.Submit(2, Now);
        agreement.Sign(2, Party.Sales, "Leitung Sales", null, Now);

        Refused("period-overlap", () => agreement.Sign(2, Party.Marketing, "Leitung Marketing", null, Now));

        Assert.Single(agreement.Version(2).Signatures);
        Assert.Equal([null, 1], Numbers(agreement, from, "2026-01-01"));
    }

    [Fact]
    public void Past_and_overlapping_at_once_is_an_amendment_in_the_past()
    {
        var agreement = Signed(Year(2026), Now);
        agreement.Add(Year(2027), Now);
        agreement.Draft(Terms("2026-02-01", "2027-01-31"), Now);
        agreement.Submit(3, Now);
        agreement.Sign(3, Party.Sales, "Leitung Sales", null, Now);

        Refused("amendment-in-the-past", () => agreement.Sign(3, Party.Marketing, "Leitung Marketing", null, Now));
    }

    [Fact]
    public void A_version_between_two_ends_the_first_and_lasts_until_the_second()
    {
        var agreement = Signed(Year(2026), Now);
        agreement.Add(Year(2027), Now);

        agreement.Add(Terms("2026-06-01", "2026-08-31"), Now);

        Assert.Equal([1, 3, 3, 2], Numbers(agreement, "2026-05-31", "2026-06-01", "2026-12-31", "2027-01-01"));
    }

    [Fact]
    public void A_signed_version_that_has_not_begun_can_be_replaced_from_its_first_day()
    {
        var agreement = Signed(Year(2026), Now);
        var replaced = agreement.Add(Year(2027), Now);

        agreement.Add(Year(2027), Now);
        agreement.Add(Terms("2026-10-01", "2026-12-31"), Now);

        Assert.Equal([1, 4, 4, 3], Numbers(agreement, "2026-09-30", "2026-10-01", "2026-12-31", "2027-01-01"));
        Assert.Equal(VersionStatus.Superseded, replaced.StatusAt(Day(2027, 1, 1)));
        Assert.Null(agreement.InForceAt(Day(2025, 12, 31)));
    }

    [Fact]
    public void A_version_of_another_zone_takes_over_when_its_predecessor_has_ended()
    {
        var agreement = Signed(Year(2026) with { Calendar = SampleTerms.Weekdays("America/New_York") }, Now);
        agreement.Add(Year(2027), Now);

        var ended = Midnight("2027-01-01") + Duration.FromHours(6);    // New York has six hours of 2026 left
        Assert.Equal((1, 2), (agreement.InForceAt(ended - Duration.Epsilon)!.Number, agreement.InForceAt(ended)!.Number));
        Assert.Equal((1, 2), (new Rulebook(agreement).At(ended - Duration.Epsilon)!.Version, new Rulebook(agreement).At(ended)!.Version));
    }

    private static int?[] Numbers(Agreement agreement, params string[] days) => [.. days.Select(d =>
    {
        var onDay = agreement.InForceOn(Date(d))?.Number;
        Assert.Equal(onDay, agreement.InForceAt(Noon(Date(d)))?.Number);
        Assert.Equal(onDay, new Rulebook(agreement).At(Noon(Date(d)))?.Version);
        return onDay;
    })];

    private static Instant Midnight(string day) => Date(day).AtStartOfDayInZone(Zurich).ToInstant();
}
