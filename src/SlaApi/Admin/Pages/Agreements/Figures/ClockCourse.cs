using SlaApi.Admin.Components.Charts;
using SlaApi.Domain.Agreements;
using SlaApi.Features.Metrics;

namespace SlaApi.Admin.Pages.Agreements;

/// <summary>One response target in two pictures: its compliance week by week, and how long the responses of these weeks took.</summary>
internal sealed record ClockCourse(string Name, ComplianceChart Compliance, ResponseTimesChart Times)
{
    /// <summary>Those of the terms, over the last twelve weeks.</summary>
    public static async Task<IReadOnlyList<ClockCourse>> Of(string agreement, Terms terms, IMediator mediator, Language t, CancellationToken ct)
    {
        var targets = (terms.Targets ?? []).OfType<ResponseTarget>().Where(target => target.Key is not null).ToList();
        if (targets.Count == 0)
        {
            return [];
        }

        var series = await mediator.Send(new GetSeries { Agreement = agreement, Key = "compliance" }, ct);
        var courses = new List<ClockCourse>();
        foreach (var target in targets)
        {
            var times = await mediator.Send(new GetResponseTimes(agreement, target.Key!), ct);
            courses.Add(new ClockCourse(
                t[Words.Of(target)],
                ComplianceChart.Of(series, target.Key, target.Share, $"weeks-{target.Key}", t["Fristeinhaltung je Woche", "Compliance per week"], t),
                ResponseTimesChart.Of(times, $"times-{target.Key}", t["Dauer der letzten 12 Wochen", "Time taken in the last 12 weeks"], t)));
        }

        return courses;
    }
}
