using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Metrics;
using static SlaApi.Domain.Tests.Metrics.World;

namespace SlaApi.Domain.Tests.Metrics;

public sealed class ConversionTests
{
    [Fact]
    public void A_lead_is_in_the_stages_it_was_handed_over_at_and_those_it_reached()
    {
        var figure = Of(
            new() { FromStage = "mql", ToStage = "sql" },
            Mql(("sql", "2026-02-02T10:00")),
            Mql(),
            Lead("2026-01-05T10:00", stage: "contact") with { StagesReached = [("sql", At("2026-01-08T10:00")), ("mql", At("2026-01-07T10:00"))] },
            Lead("2026-01-05T10:00"));

        Assert.Equal((2, 3, false), (figure.Numerator, figure.Denominator, figure.Immature));
        Assert.Equal(2.0 / 3, figure.Value);
    }

    [Fact]
    public void Won_is_a_stage_that_is_reached_by_closing_as_won() =>
        Assert.Equal(1, Of(
            new() { FromStage = "mql", ToStage = "won" },
            Mql().Closed("2026-02-02T10:00"), Mql().Closed("2026-02-02T10:00", won: false), Mql()).Numerator);

    [Theory]
    [InlineData(TimeUnit.CalendarDays, 10, "2026-01-15T23:59", 1)]
    [InlineData(TimeUnit.CalendarDays, 10, "2026-01-16T00:01", 0)]
    [InlineData(TimeUnit.CalendarHours, 24, "2026-01-06T10:00", 1)]
    [InlineData(TimeUnit.CalendarHours, 24, "2026-01-06T10:01", 0)]
    [InlineData(TimeUnit.BusinessDays, 5, "2026-01-12T17:00", 1)]
    [InlineData(TimeUnit.BusinessDays, 5, "2026-01-12T17:01", 0)]
    [InlineData(TimeUnit.BusinessHours, 9, "2026-01-06T10:00", 1)]
    [InlineData(TimeUnit.BusinessHours, 9, "2026-01-06T10:01", 0)]
    public void The_window_is_a_duration_like_any_other(TimeUnit unit, int value, string reached, int converted) =>
        Assert.Equal(converted, Of(new() { FromStage = "mql", ToStage = "sql", Window = new(value, unit) }, Mql(("sql", reached))).Numerator);

    [Theory]
    [InlineData("2026-01-15T23:59", true)]
    [InlineData("2026-01-16T00:00", false)]
    public void A_cohort_is_immature_while_a_window_in_it_is_open(string now, bool immature)
    {
        var conversion = new Conversion { FromStage = "mql", ToStage = "sql", Window = new(10, TimeUnit.CalendarDays) };

        Assert.Equal(immature, Of(conversion, At(now), Lead("2026-01-02T10:00", stage: "mql"), Mql()).Immature);
    }

    [Fact]
    public void No_lead_in_the_from_stage_gives_null() =>
        Assert.Null(Of(new() { FromStage = "mql", ToStage = "sql" }, Lead("2026-01-05T10:00")).Value);

    [Fact]
    public void The_definition_is_that_of_the_latest_version_in_force()
    {
        var first = Terms() with { Definitions = [Rate("a", "mql", "sql"), Rate("b", "mql", "won")] };
        var second = Terms() with
        {
            Definitions = [Rate("a", "lead", "sql")],
            Scope = Terms().Scope! with { ValidFrom = Date("2026-07-01") },
        };
        var rulebook = Rulebook(first, second);
        string[] Stages(string from, string to) =>
            [.. Question(rulebook, from, to).Metrics().ConversionRate!.Definitions.Select(d => $"{d.Term}: {d.FromStage}-{d.ToStage}")];

        Assert.Equal(["a: mql-sql", "b: mql-won"], Stages("2026-01-01", "2026-06-30"));
        Assert.Equal(["a: lead-sql", "b: mql-won"], Stages("2026-01-01", "2026-07-01"));
        Assert.Equal(["a: lead-sql"], Stages("2026-07-01", "2026-12-31"));
        Assert.Equal(["a: lead-sql"], Stages("2025-01-01", "2025-12-31"));
    }

    private static HandoverFact Mql(params (string Stage, string At)[] reached) =>
        Lead("2026-01-05T10:00", stage: "mql") with { StagesReached = [.. reached.Select(r => (r.Stage, At(r.At)))] };

    private static Definition Rate(string term, string from, string to) => new()
    {
        Term = term, Label = new("Rate", "Rate"), Text = new("Anteil.", "Share."), Conversion = new() { FromStage = from, ToStage = to },
    };

    private static ConversionFigure Of(Conversion conversion, params HandoverFact[] leads) => Of(conversion, EndOf2026, leads);

    private static ConversionFigure Of(Conversion conversion, Instant now, params HandoverFact[] leads)
    {
        var terms = Terms() with { Definitions = [Rate("xToY", "", "") with { Conversion = conversion }] };
        return Assert.Single(Question(Rulebook(terms), "2026-01-01", "2026-01-31", now).Metrics(leads).ConversionRate!.Definitions);
    }
}
