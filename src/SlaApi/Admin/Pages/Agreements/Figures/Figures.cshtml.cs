using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Metrics;
using SlaApi.Features.Agreements.Versions;
using SlaApi.Features.Handovers;
using SlaApi.Features.Metrics;

namespace SlaApi.Admin.Pages.Agreements;

/// <summary>What was agreed against what was reached, each figure with the leads it counts.</summary>
internal sealed class FiguresModel(IMediator mediator, Language language, Form form, IClock clock) : AdminPage(mediator, language, form)
{
    public AgreementHead Head { get; private set; } = null!;

    public FigurePeriod Period { get; private set; } = null!;

    public IReadOnlyList<FigurePeriod> UsualPeriods { get; private set; } = [];

    /// <summary>Null while nothing was ever handed over.</summary>
    public MetricsReport? Report { get; private set; }

    public IReadOnlyList<TargetRow> Rows { get; private set; } = [];

    /// <summary>The first days of the weeks of the small lines.</summary>
    public IReadOnlyList<LocalDate> Mondays { get; private set; } = [];

    /// <summary>The response targets of the version shown in the head, once it is signed.</summary>
    public IReadOnlyList<ClockCourse> Courses { get; private set; } = [];

    /// <summary>The opening hours the examples of the rows hold for, each once: their place is their note.</summary>
    public IReadOnlyList<string> Hours => [.. Rows.Select(r => r.Example?.Hours).OfType<string>().Distinct()];

    /// <summary>The list of leads with these filters.</summary>
    public string Leads(string filters) => $"{Head.Root}/handovers?{filters}";

    public async Task<IActionResult> OnGetAsync(string agreement, string? from, string? to, CancellationToken ct)
    {
        Head = await AgreementHead.Read(Mediator, agreement, AgreementTab.Figures, MayChange, ct);
        var today = clock.GetCurrentInstant().InZone(Head.Zone).Date;
        UsualPeriods = FigurePeriod.Usual(today);
        Period = Choose(from, to, today);
        if (Head.Shown is not null && (await Mediator.Send(new ListHandovers { Agreement = agreement, Limit = 1 }, ct)).Items.Count > 0)
        {
            await ReadFigures(agreement, today, ct);
            Courses = Head.Shown.InForceFrom is null ? [] : await ClockCourse.Of(agreement, Head.Shown.Terms, Mediator, T, ct);
        }

        return Page();
    }

    private FigurePeriod Choose(string? from, string? to, LocalDate today)
    {
        if (FigurePeriod.Of(from, to, today) is { } chosen)
        {
            return chosen;
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        Form.Refuse("to", new Text("Wählen Sie zwei Tage, höchstens zehn Jahre auseinander, den früheren zuerst.",
            "Choose two days, at most ten years apart, the earlier one first."));
        return UsualPeriods[0];
    }

    private async Task ReadFigures(string agreement, LocalDate today, CancellationToken ct)
    {
        var mondays = Weeks.LastTwelve(today);
        Mondays = mondays;
        Report = await Mediator.Send(new GetMetrics { Agreement = agreement, From = Period.From, To = Period.To }, ct);
        var weeks = new WeeklyCourse(
            await Mediator.Send(new GetMetrics
            {
                Agreement = agreement, From = mondays[0], To = mondays[^1].PlusDays(6), GroupBy = "week",
                Metric = WeeklyCourse.Metrics
            }, ct), mondays);
        var versions = new Dictionary<int, Terms>();
        foreach (var number in Report.Targets.Select(f => f.Version).Distinct())
        {
            versions[number] = (await Mediator.Send(new GetVersion(agreement, number), ct)).Terms;
        }

        Rows = [.. Report.Targets.Select(figure =>
        {
            var terms = versions[figure.Version];
            var target = (terms.Targets ?? []).FirstOrDefault(t => t.Key == figure.Key);
            return TargetRow.Of(figure, target, Report, weeks, versions.Count > 1, Leads, T) with { Example = ExampleWords.Of(target, terms, today, T) };
        })];
    }
}
