namespace SlaApi.Http;

/// <summary>
/// <c>X-Request-Id</c> on every answer, and in the log of the request: the one of the client where it is 1 to 128 letters, digits, <c>.</c>,
/// <c>_</c> or <c>-</c>, else a new one.
/// </summary>
internal static class RequestIds
{
    private const string Header = "X-Request-Id";

    public static void UseRequestIds(this WebApplication app) => app.Use(async (context, next) =>
    {
        var given = context.Request.Headers[Header].ToString();
        var id = given.Length is >= 1 and <= 128 && given.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')
            ? given
            : context.TraceIdentifier.Replace(':', '-');
        context.TraceIdentifier = id;
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = id;
            return Task.CompletedTask;
        });
        using (app.Logger.BeginScope("XRequestId:{XRequestId}", id))
        {
            await next(context);
        }
    });
}
