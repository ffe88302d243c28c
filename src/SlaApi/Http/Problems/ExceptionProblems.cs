using System.Data.Common;
using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SlaApi.Authorization;
using SlaApi.Json;

namespace SlaApi.Http.Problems;

/// <summary>Maps exceptions to problem codes, details and faults.</summary>
internal sealed class ExceptionProblems(ILogger<ExceptionProblems> logger) : IExceptionHandler
{
    private static readonly Text Unreadable = new(
        "Der Inhalt der Anfrage fehlt oder ist nicht lesbar.", "The request body is missing or cannot be read.");

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken ct)
    {
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = 499;
            return true;
        }

        if (context.IsPage())
        {
            return false; // the admin's own error pages handle it
        }

        var (code, detail, faults) = Describe(exception);
        if (exception is MissingScope { Header: var header })
        {
            context.Response.Headers.WWWAuthenticate = header;
        }

        if (code is "request-in-progress" or "unavailable")
        {
            context.Response.Headers.RetryAfter = "1";
        }

        if (code == "internal-error")
        {
            logger.LogError(exception, "A request failed.");
        }

        await ProblemWriter.Write(context, ProblemTable.All[code], detail, faults);
        return true;
    }

    public static (string Code, Text? Detail, IReadOnlyList<Fault> Faults) Describe(Exception exception) => exception switch
    {
        NotFound missing => (missing.Code, null, missing.Faults),
        Refusal refusal => (refusal.Code, refusal.Sentence, refusal.Faults),
        InvalidRequest invalid => ("invalid-request", null, invalid.Faults),
        ValidationException invalid => ("invalid-request", null, [.. invalid.Errors.Select(RuleFault)]),
        MissingScope missing => ("insufficient-scope", missing.Sentence, []),
        BadHttpRequestException { InnerException: JsonException json } => ("invalid-request", null, [JsonFaults.Of(json)]),
        BadHttpRequestException { StatusCode: 400 } => ("invalid-request", Unreadable, []),
        BadHttpRequestException bad => (ProblemTable.ForStatus(bad.StatusCode).Code, null, []),
        DbUpdateConcurrencyException => ("conflict", null, []),
        OperationCanceledException or TimeoutException => ("unavailable", null, []),
        _ when IsBusy(exception) => ("unavailable", null, []),
        _ => ("internal-error", null, []),
    };

    /// <summary>The database is unreachable, or was busy for longer than the timeout.</summary>
    public static bool IsBusy(Exception? exception) => exception is not null
        && (exception is DbException { IsTransient: true } or TimeoutException or SqliteException { SqliteErrorCode: 5 or 6 }
            || IsBusy(exception.InnerException));

    private static Fault RuleFault(FluentValidation.Results.ValidationFailure failure) =>
        failure.CustomState as Fault ?? new Fault(JsonPaths.ToPointer("$." + failure.PropertyName), failure.ErrorMessage, failure.ErrorMessage);
}
