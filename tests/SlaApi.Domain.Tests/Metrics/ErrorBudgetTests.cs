using SlaApi.Domain.Clock;
using SlaApi.Domain.Metrics;
using static SlaApi.Domain.Tests.Metrics.World;

namespace SlaApi.Domain.Tests.Metrics;

public sealed class ErrorBudgetTests
{
    private static readonly HandoverFact Of = Lead("2026-01-05T10:00");

    [Fact]
    public void A_finished_month_allows_its_share_rounded_down()
    {
        var budget = Budget("2026-01-01", "2026-01-31", "2026-02-01T00:00", met: 16, breached: 3);

        Assert.Equal((19m, 3L, 3L, 0L), (budget.ExpectedCases, budget.Allowed, budget.Used, budget.Left));       // 0.2 x 19 = 3.8
    }

    [Fact]
    public void In_a_running_month_the_expectation_is_the_share_of_its_open_dates_so_far()
    {
        // 10 of 22 open dates are over: 11 cases so far, 24.2 expected, 4.84 allowed.
        var budget = Budget("2026-01-01", "2026-01-14", "2026-01-14T17:00", met: 5, breached: 6);

        Assert.Equal((Date("2026-01-01"), Date("2026-01-31")), (budget.From, budget.To));
        Assert.Equal((24.2m, 4L, 6L, -2L), (budget.ExpectedCases, budget.Allowed, budget.Used, budget.Left));
    }

    [Fact]
    public void Before_the_first_open_date_is_over_it_is_the_cases_so_far() =>
        Assert.Equal(11m, Budget("2026-01-01", "2026-01-31", "2026-01-01T12:00", met: 5, breached: 6).ExpectedCases);

    [Fact]
    public void It_covers_the_own_period_that_holds_to_the_last_of_several()
    {
        var budget = Budget("2025-12-01", "2026-03-31", "2026-02-10T12:00", met: 5, breached: 6);

        Assert.Equal((Date("2026-03-01"), Date("2026-03-31"), 0m), (budget.From, budget.To, budget.ExpectedCases));
    }

    [Theory]
    [InlineData("2026-01-03", "2026-01-05")]
    [InlineData("2026-01-01", "2026-01-31")]
    [InlineData("2025-12-20", "2026-01-01")]
    public void It_is_that_of_the_whole_own_period_whatever_to_was_asked_for(string from, string to)
    {
        var budget = Budget(from, to, "2026-02-01T00:00", met: 16, breached: 3);

        Assert.Equal((Date("2026-01-01"), Date("2026-01-31")), (budget.From, budget.To));
        Assert.Equal((19m, 3L, 3L, 0L), (budget.ExpectedCases, budget.Allowed, budget.Used, budget.Left));
    }

    [Fact]
    public void A_breached_clock_due_after_the_version_ended_is_in_used_as_it_is_in_compliance()
    {
        var next = Terms(Response) with { Scope = Terms().Scope! with { ValidFrom = Date("2026-01-15") } };
        var report = Figures.Of(
            Question(Rulebook(Terms(Response), next), "2026-01-01", "2026-01-31"), [], [Of.Clock(ClockState.Breached, "2026-01-16T14:00")]);

        Assert.Equal(1, report.Metrics.Compliance!.Targets.Single(t => t.Version == 1).Denominator);
        var budget = report.Metrics.ErrorBudget!.Targets.Single(t => t.Version == 1);
        Assert.Equal((Date("2026-01-01"), Date("2026-01-16"), 1L), (budget.From, budget.To, budget.Used));
    }

    [Fact]
    public void Only_targets_with_a_share_have_one()
    {
        var rulebook = Rulebook(Terms(PerQuarter));
        Assert.Empty(Question(rulebook, "2026-01-01", "2026-01-31").Metrics().ErrorBudget!.Targets);
    }

    [Fact]
    public void Its_rows_name_the_period()
    {
        var report = Report("2026-01-01", "2026-01-31", "2026-02-01T00:00", 16, 3);
        Assert.Equal(
            [("errorBudget.2026-01-01.expectedCases", 19.0), ("errorBudget.2026-01-01.allowed", 3), ("errorBudget.2026-01-01.used", 3),
                ("errorBudget.2026-01-01.left", 0)],
            MetricRows.Of(report).Where(r => r.Metric.StartsWith(ErrorBudget.Key, StringComparison.Ordinal)).Select(r => (r.Metric, r.Value!.Value)));
    }

    private static ErrorBudgetFigure Budget(string from, string to, string now, int met, int breached) =>
        Assert.Single(Report(from, to, now, met, breached).Metrics.ErrorBudget!.Targets);

    private static MetricsReport Report(string from, string to, string now, int met, int breached) => Figures.Of(
        Question(Rulebook(Terms(Response)), from, to, At(now)), [],
        [
            .. Enumerable.Repeat(Of.Clock(ClockState.Met, "2026-01-05T14:00"), met),
            .. Enumerable.Repeat(Of.Clock(ClockState.Breached, "2026-01-06T14:00"), breached),
            Of.Clock(ClockState.Cancelled, "2026-01-06T14:00"),
        ]);
}
