using System.Diagnostics;
using System.Globalization;
using SlaApi.Http.Json;

namespace SlaApi.Http.Problems;

/// <summary>Writes a refusal as <c>application/problem+json</c>, in the language the request asks for.</summary>
internal static class ProblemWriter
{
    public static Task Write(HttpContext context, ProblemTable.Entry entry, Text? detail = null, IReadOnlyList<Fault>? faults = null)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var problem = new Problem
        {
            Type = $"/problems/{entry.Code}",
            Title = entry.Title.In(language),
            Status = entry.Status,
            Detail = (detail ?? entry.Advice).In(language),
            Code = entry.Code,
            TraceId = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier,
            Errors = faults is { Count: > 0 } ? [.. faults.Select(f => new ProblemFault(f.Pointer, f.Detail.In(language)))] : null,
        };
        context.Response.StatusCode = entry.Status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(problem, ApiJson.Options, "application/problem+json", context.RequestAborted);
    }
}
