using FluentValidation;
using SlaApi.Data;
using SlaApi.Domain.Metrics;
using SlaApi.Http.Problems;
using SlaApi.Json;
using SlaApi.Messaging;

namespace SlaApi.Features.Metrics;

/// <summary>The figures of an agreement for a period: every metric with its numerator and denominator, every target with its status.</summary>
public sealed record GetMetrics : IRequest<MetricsReport>
{
    /// <summary>Id or key, from the path.</summary>
    [System.Text.Json.Serialization.JsonIgnore] public string Agreement { get; init; } = "";

    /// <summary>First local day; the first of the current month when missing.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last local day, included; today when missing.</summary>
    public LocalDate? To { get; init; }

    /// <summary>
    /// <c>month</c>, <c>week</c>, <c>day</c>, <c>source</c>, <c>campaign</c>, <c>segment</c>, <c>priority</c>, <c>stage</c>, <c>provider</c> or
    /// <c>attributes.</c> and a name.
    /// </summary>
    public string? GroupBy { get; init; }

    /// <summary>Keys of metrics, separated by commas; all when missing.</summary>
    public IReadOnlyList<string>? Metric { get; init; }
}

internal sealed class GetMetricsValidator : AbstractValidator<GetMetrics>
{
    private static readonly string Groupings =
        string.Join(", ", EnumNames<GroupKind>.All.Where(k => k != EnumNames<GroupKind>.Of(GroupKind.Attribute)).Append("attributes.<name>"));

    private static readonly string Known = string.Join(", ", MetricCatalogue.All.Select(m => m.Key));

    public GetMetricsValidator()
    {
        RuleFor(q => q.To).NotBefore(q => q.From);
        RuleFor(q => q.GroupBy).Must(by => by is null || Grouping.Parse(by) is not null)
            .WithState(_ => new Fault("/groupBy", $"Möglich sind: {Groupings}.", $"Expected one of {Groupings}."));
        RuleFor(q => q.Metric).Faults(keys => (keys ?? []).Where(k => !MetricCatalogue.Has(k))
            .Select(k => new Fault(
                "/metric", $"Die Kennzahl {k} gibt es nicht. Möglich sind: {Known}.", $"There is no metric {k}. Expected any of {Known}.")));
    }
}

internal sealed class GetMetricsHandler(MetricFacts facts, Rulebooks rulebooks, IClock clock) : IRequestHandler<GetMetrics, MetricsReport>
{
    private const int MaxDays = 50 * 366;

    public async Task<MetricsReport> Handle(GetMetrics request, CancellationToken ct)
    {
        var (agreement, rulebook) = await rulebooks.Require(request.Agreement, ct);
        var now = clock.GetCurrentInstant();
        var today = now.InZone(rulebook.Reference.Zone).Date;
        var to = request.To ?? LocalDate.Max(today, request.From ?? today);
        var from = request.From ?? LocalDate.Min(today.With(DateAdjusters.StartOfMonth), to);
        if (Period.DaysBetween(from, to) > MaxDays)
        {
            throw new InvalidRequest("/to", "Höchstens 50 Jahre nach from.", "At most 50 years after from.");
        }

        var question = new MetricsQuestion
        {
            Rulebook = rulebook,
            From = from,
            To = to,
            Now = now,
            Metrics = request.Metric,
            GroupBy = request.GroupBy is { } by ? Grouping.Parse(by) : null,
        };
        var (handovers, clocks) = await facts.Load(agreement, question, ct);
        return Figures.Of(question, handovers, clocks);
    }
}
