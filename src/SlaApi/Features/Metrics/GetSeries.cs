using FluentValidation;
using SlaApi.Data;
using SlaApi.Domain.Metrics;
using SlaApi.Http.Problems;

namespace SlaApi.Features.Metrics;

/// <summary>One metric of an agreement over time, by day, week or month.</summary>
public sealed record GetSeries : IRequest<MetricSeries>
{
    /// <summary>Id or key, from the path.</summary>
    [System.Text.Json.Serialization.JsonIgnore] public string Agreement { get; init; } = "";

    /// <summary>Key of the metric, from the path.</summary>
    [System.Text.Json.Serialization.JsonIgnore] public string Key { get; init; } = "";

    /// <summary>The length of one point; <c>week</c> when missing.</summary>
    public SeriesInterval? Interval { get; init; }

    /// <summary>First local day; the Monday eleven weeks before the last day's when missing.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last local day, included; the Sunday of the current week when missing. At most 1,000 points.</summary>
    public LocalDate? To { get; init; }
}

internal sealed class GetSeriesValidator : AbstractValidator<GetSeries>
{
    public GetSeriesValidator() => RuleFor(q => q.To).Must((q, to) => to is null || q.From is null || to >= q.From)
        .WithState(_ => new Fault("/to", "Liegt vor from.", "Lies before from."));
}

internal sealed class GetSeriesHandler(MetricFacts facts, Rulebooks rulebooks, IClock clock) : IRequestHandler<GetSeries, MetricSeries>
{
    private const int MaxPoints = 1_000;

    public async Task<MetricSeries> Handle(GetSeries request, CancellationToken ct)
    {
        var (agreement, rulebook) = await rulebooks.Require(request.Agreement, ct);
        if (!MetricCatalogue.Has(request.Key))
        {
            throw new NotFound("metric");
        }

        var now = clock.GetCurrentInstant();
        var interval = request.Interval ?? SeriesInterval.Week;
        var (from, to) = LastTwelveWeeks.Of(request.From, request.To, now.InZone(rulebook.Reference.Zone).Date);
        if (Period.DaysBetween(from, to) / DaysOf(interval) >= MaxPoints)
        {
            throw new InvalidRequest("/to", "Höchstens 1000 Punkte. Verkürzen Sie den Zeitraum oder wählen Sie größere Schritte.",
                "At most 1,000 points. Shorten the period, or take larger steps.");
        }

        var question = new MetricsQuestion { Rulebook = rulebook, From = from, To = to, Now = now };
        var (handovers, clocks) = await facts.Load(agreement, question, ct);
        return MetricSeries.Of(question, request.Key, interval, handovers, clocks);
    }

    private static int DaysOf(SeriesInterval interval) => interval switch { SeriesInterval.Day => 1, SeriesInterval.Week => 7, _ => 30 };
}
