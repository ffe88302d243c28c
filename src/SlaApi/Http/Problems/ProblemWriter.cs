using System.Diagnostics;
using System.Globalization;
using SlaApi.Json;

namespace SlaApi.Http.Problems;

/// <summary>Writes problems as <c>application/problem+json</c> in the language of the request.</summary>
internal static class ProblemWriter
{
    public static Task Write(HttpContext context, ProblemTable.Entry entry, Text? detail = null, IReadOnlyList<Fault>? faults = null)
    {
        var problem = Of(entry, detail, faults, context.TraceIdentifier);
        context.Response.StatusCode = entry.Status;
        context.Response.Headers.CacheControl = "no-store";
        if (entry.Status == StatusCodes.Status415UnsupportedMediaType && HttpMethods.IsPatch(context.Request.Method))
        {
            context.Response.Headers["Accept-Patch"] = ContentTypes.MergePatch;
        }

        return context.Response.WriteAsJsonAsync(problem, ApiJson.Options, "application/problem+json", context.RequestAborted);
    }

    /// <summary>The problem of an exception, for one item of a batch.</summary>
    public static Problem Of(Exception exception, string traceId)
    {
        var (code, detail, faults) = ExceptionProblems.Describe(exception);
        return Of(ProblemTable.All[code], detail, faults, traceId);
    }

    private static Problem Of(ProblemTable.Entry entry, Text? detail, IReadOnlyList<Fault>? faults, string traceId)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return new Problem
        {
            Type = $"/problems/{entry.Code}",
            Title = entry.Title.In(language),
            Status = entry.Status,
            Detail = (detail ?? entry.Advice).In(language),
            Code = entry.Code,
            TraceId = Activity.Current?.TraceId.ToHexString() ?? traceId,
            Errors = faults is { Count: > 0 } ? [.. faults.Select(f => new ProblemFault(f.Pointer, f.Detail.In(language)))] : null,
        };
    }
}
