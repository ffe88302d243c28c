using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace SlaApi.Identity;

/// <summary>
/// A refused token request, RFC 6749 § 5.2. The description is English, without quotes and backslashes: the RFC allows printable ASCII only.
/// </summary>
internal sealed class TokenRefusal(int status, string error, string description) : Exception(description)
{
    private TimeSpan? RetryAfter { get; init; }

    public static TokenRefusal InvalidRequest(string description, int status = StatusCodes.Status400BadRequest) =>
        new(status, "invalid_request", description);

    /// <summary>The same description for all causes, so that it does not reveal which clients exist.</summary>
    public static TokenRefusal InvalidClient() => new(StatusCodes.Status401Unauthorized, "invalid_client", "Client authentication failed.");

    public static TokenRefusal UnsupportedGrantType() =>
        new(StatusCodes.Status400BadRequest, "unsupported_grant_type", "Only client_credentials is supported.");

    public static TokenRefusal InvalidScope(string description) => new(StatusCodes.Status400BadRequest, "invalid_scope", description);

    public static TokenRefusal TooManyFailures(TimeSpan wait) =>
        new(StatusCodes.Status429TooManyRequests, "temporarily_unavailable", "Too many failed attempts.") { RetryAfter = wait };

    public static TokenRefusal Busy(TimeSpan wait) =>
        new(StatusCodes.Status503ServiceUnavailable, "temporarily_unavailable", "Too many secrets are being checked.") { RetryAfter = wait };

    public IResult Answer(HttpResponse response)
    {
        if (status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Basic realm=\"slaapi\", charset=\"UTF-8\"";
        }

        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return Results.Json(new Body(error, Message), statusCode: status);
    }

    private sealed record Body(
        [property: JsonPropertyName("error")] string Error,
        [property: JsonPropertyName("error_description")] string Description);
}
