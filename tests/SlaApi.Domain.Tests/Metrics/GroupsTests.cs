using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Metrics;
using static SlaApi.Domain.Tests.Metrics.World;

namespace SlaApi.Domain.Tests.Metrics;

public sealed class GroupsTests
{
    [Theory]
    [InlineData("month", "2026-01", "2026-03")]
    [InlineData("week", "2026-W01", "2026-W10")]
    [InlineData("day", "2026-01-01", "2026-03-02")]
    public void Dates_group_by_the_day_of_the_zone_and_empty_ones_are_left_out(string groupBy, params string[] keys) =>
        Assert.Equal(keys, Keys(groupBy, Lead("2026-03-02T00:00"), Lead("2026-01-01T00:00")));

    [Theory]
    [InlineData("2027-01-03T10:00", "2026-W53")]
    [InlineData("2024-12-30T10:00", "2025-W01")]
    public void A_week_belongs_to_the_year_of_its_Thursday(string at, string key) =>
        Assert.Equal([key], Figures.Of(Question(Rulebook(Terms()), "2024-01-01", "2027-12-31", groupBy: Grouping.Parse("week")), [Lead(at)], [])
            .Groups!.Select(g => g.Key));

    [Fact]
    public void Keys_ascend_and_the_missing_one_comes_last()
    {
        HandoverFact From(string? source) => Lead("2026-01-05T10:00") with { Source = source };

        Assert.Equal(["Web", "messe", "web", null], Keys("source", From("web"), From(null), From("Web"), From("messe"), From("web")));
    }

    [Fact]
    public void Every_member_can_group()
    {
        var lead = Lead("2026-01-05T10:00") with
        {
            Campaign = "spring",
            Segment = "kmu",
            Provider = "agency",
            Priority = Priority.Urgent,
            GroupAttribute = "CH",
        };

        Assert.Equal(
            ["spring", "kmu", "agency", "urgent", "sql", "CH"],
            new[] { "campaign", "segment", "provider", "priority", "stage", "attributes.country" }.Select(by => Assert.Single(Keys(by, lead))));
        Assert.Null(Grouping.Parse("assignee"));
        Assert.Null(Grouping.Parse("attributes."));
        Assert.Null(Grouping.Parse("Source"));
        Assert.Equal("country", Grouping.Parse("attributes.country")!.Attribute);
    }

    [Fact]
    public void Each_metric_is_grouped_by_its_own_date()
    {
        var lead = Lead("2026-01-30T16:00").Closed("2026-03-02T10:00", amount: new(100, "CHF"));
        var groups = Figures.Of(
            Question(Rulebook(Terms(Response)), "2026-01-01", "2026-03-31", groupBy: Grouping.Parse("month")),
            [lead], [lead.Clock(ClockState.Met, "2026-02-02T10:00")]).Groups!;

        Assert.Equal(["2026-01", "2026-02", "2026-03"], groups.Select(g => g.Key));
        Assert.Equal([1, 0, 0], groups.Select(g => g.Metrics.HandedOver!.Value));
        Assert.Equal([0, 1, 0], groups.Select(g => g.Metrics.Compliance!.Denominator));
        Assert.Equal([0, 0, 1], groups.Select(g => g.Metrics.CloseRate!.Denominator));
    }

    [Fact]
    public void A_month_has_its_own_goal_and_a_source_the_whole_one()
    {
        var rulebook = Rulebook(Terms());
        IEnumerable<decimal> Goals(string by) => Figures.Of(
                Question(rulebook, "2026-01-01", "2026-03-31", groupBy: Grouping.Parse(by)),
                [Lead("2026-01-05T10:00") with { Source = "a" }, Lead("2026-02-05T10:00") with { Source = "b" }], [])
            .Groups!.Select(g => g.Metrics.VolumeAttainment!.Targets.Single().Denominator);

        Assert.Equal([41.25m, 37.5m], Goals("month"));
        Assert.Equal([120m, 120m], Goals("source"));
    }

    [Fact]
    public void A_group_in_which_no_metric_asked_for_counts_anything_is_left_out()
    {
        var question = Question(Rulebook(Terms()), "2026-01-01", "2026-03-31", groupBy: Grouping.Parse("month")) with
        {
            Metrics = [Revenue.Key],
        };

        Assert.Empty(Figures.Of(question, [Lead("2026-01-05T10:00"), Lead("2026-01-05T10:00").Closed("2026-02-02T10:00", won: false)], []).Groups!);
    }

    private static IEnumerable<string?> Keys(string groupBy, params HandoverFact[] leads) =>
        Figures.Of(Question(Rulebook(Terms()), "2026-01-01", "2026-03-31", groupBy: Grouping.Parse(groupBy)), leads, []).Groups!.Select(g => g.Key);
}
