using SlaApi.Domain.Agreements;
using SlaApi.Domain.Metrics;

namespace SlaApi.Admin.Pages.Today;

/// <summary>How many may still be late, in a sentence.</summary>
internal static class BudgetWords
{
    /// <summary><c>Bei rund 140 Leads sind 7 Verspätungen zulässig, 5 bleiben.</c></summary>
    public static string Of(ErrorBudgetFigure budget, Target target, Language t)
    {
        var cases = target is ResponseTarget { StartsOn: not Moment.HandedOver } ? new Text("Fällen", "cases") : new Text("Leads", "leads");
        var expected = t.Number(budget.ExpectedCases);
        var allowed = budget.Allowed switch
        {
            0 => new Text("ist keine Verspätung zulässig", "no delay is allowed"),
            1 => new Text("ist 1 Verspätung zulässig", "1 delay is allowed"),
            _ => new Text($"sind {t.Number(budget.Allowed)} Verspätungen zulässig", $"{t.Number(budget.Allowed)} delays are allowed"),
        };
        var left = budget.Left switch
        {
            < 0 => new Text($"{t.Number(budget.Used)} sind es schon", $"there are {t.Number(budget.Used)} already"),
            0 => new Text("keine bleibt", "none is left"),
            1 => new Text("1 bleibt", "1 is left"),
            _ => new Text($"{t.Number(budget.Left)} bleiben", $"{t.Number(budget.Left)} are left"),
        };
        return t[$"Bei rund {expected} {cases.De} {allowed.De}, {left.De}.", $"At around {expected} {cases.En} {allowed.En}, {left.En}."];
    }
}
