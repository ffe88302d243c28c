using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Microsoft.Net.Http.Headers;
using SlaApi.Authorization;
using SlaApi.Domain.Metrics;
using SlaApi.Http;
using SlaApi.Http.OpenApi;
using SlaApi.Json;

namespace SlaApi.Features.Metrics;

internal static class MetricsRoutes
{
    private static readonly string[] Formats = ["application/json", "text/csv", "application/x-ndjson"];

    public static void AddPacingFacts(this IServiceCollection services) => services.AddScoped<PacingFacts>();

    public static void MapMetrics(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/agreements/{agreement}").WithTags("Metrics").RequireScope(Scopes.MetricsRead);
        group.MapGet("/metrics", async (string agreement, Query<GetMetrics> query, HttpRequest request, IMediator mediator, CancellationToken ct) =>
        {
            var format = FormatOf(request);
            var report = await mediator.Send(query.Value with { Agreement = agreement }, ct);
            return format switch
            {
                "text/csv" => Results.Text(Csv(report), "text/csv", Encoding.UTF8),
                "application/x-ndjson" =>
                    Results.Text(string.Concat(MetricRows.Of(report).Select(r => JsonSerializer.Serialize(r, ApiJson.Options) + "\n")), format, Encoding.UTF8),
                _ => Results.Json(report),
            };
        }).Means<GetMetrics>().Produces<MetricsReport>(200, "application/json", "text/csv", "application/x-ndjson");
        group.MapGet("/metrics/{key}/series", (string agreement, string key, Query<GetSeries> query, IMediator mediator, CancellationToken ct) =>
            mediator.Send(query.Value with { Agreement = agreement, Key = key }, ct)).Means<GetSeries>();
        group.MapGet("/pacing", (string agreement, Query<GetPacing> query, IMediator mediator, CancellationToken ct) =>
            mediator.Send(query.Value with { Agreement = agreement }, ct)).Means<GetPacing>();
    }

    /// <summary>The supported format the client prefers; JSON where it names none.</summary>
    private static string FormatOf(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Count == 0
            ? Formats[0]
            : accepted.OrderByDescending(w => w.Quality ?? 1).SelectMany(w => Formats.Where(f => w.Quality != 0 && Ranges(w, f)))
                .FirstOrDefault()
                ?? throw new BadHttpRequestException("No such format.", StatusCodes.Status406NotAcceptable);
    }

    /// <summary>Parameters are ignored: <c>application/json; charset=utf-8</c> asks for JSON.</summary>
    private static bool Ranges(MediaTypeHeaderValue wanted, string format) =>
        new MediaTypeHeaderValue(format).IsSubsetOf(new MediaTypeHeaderValue(wanted.MediaType));

    /// <summary>RFC 4180. Names that a spreadsheet would run as a formula are escaped.</summary>
    private static string Csv(MetricsReport report)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default with { Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteRecord(["group", "metric", "target", "version", "value", "numerator", "denominator", "basis", "currency"]);
            foreach (var row in MetricRows.Of(report))
            {
                csv.WriteField(row.Group);
                csv.WriteField(row.Metric);
                csv.WriteField(row.Target);
                csv.WriteField((object?)row.Version);
                csv.WriteField((object?)row.Value);
                csv.WriteField((object?)row.Numerator);
                csv.WriteField((object?)row.Denominator);
                csv.WriteField(row.Basis is { } basis ? EnumNames<Basis>.Of(basis) : null);
                csv.WriteField(row.Currency);
                csv.EndRecord();
            }
        }

        return text.ToString();
    }
}
