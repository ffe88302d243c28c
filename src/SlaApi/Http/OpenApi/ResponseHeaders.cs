using Microsoft.OpenApi;

namespace SlaApi.Http.OpenApi;

/// <summary>Response headers shared by many operations. Those that HTTP itself defines for every message (Content-Type, Date …) are not listed.</summary>
internal static class ResponseHeaders
{
    /// <summary>The headers of every response.</summary>
    public static readonly string[] Everywhere = ["RateLimit", "RateLimit-Policy", "X-Request-Id"];

    public static Dictionary<string, IOpenApiHeader> All => new()
    {
        ["Accept-Patch"] = Of("On PATCH: the content type it takes.", "^application/merge-patch\\+json$", 50, required: false),
        ["ETag"] = Of("Strong entity tag of this state, for `If-Match` and `If-None-Match`.", "^\"[A-Za-z0-9_-]+\"$", 24),
        ["Idempotency-Replayed"] = Of(
            "`true` if this is the stored response of the first request with this `Idempotency-Key`; absent otherwise.", "^true$", 4, required: false),
        ["Location"] = Of("Address of the resource, relative to the server.", "^/v1/[^\\s]+$", 500),
        ["RateLimit"] = Of("Remaining requests (`r`) and window length in seconds (`t`): `\"default\";r=59999;t=60`.", "^\"default\";r=[0-9]+;t=[0-9]+$", 50),
        ["RateLimit-Policy"] = Of("Requests allowed (`q`) per window of seconds (`w`): `\"default\";q=60000;w=60`.", "^\"default\";q=[0-9]+;w=[0-9]+$", 50),
        ["Retry-After"] = Of("Seconds to wait before the next request.", "^[0-9]+$", 10, required: false),
        ["Vary"] = Of("The request headers on which the response depends.", "^Accept(-Language)?(, Accept-Language)?$", 50),
        ["WWW-Authenticate"] = Of("Authentication scheme and error (RFC 6750); a 403 names the required scope.", "^Bearer", 1_000),
        ["X-Request-Id"] = Of(
            "Identifies the request in the server's log; the value of the request's `X-Request-Id` where it is 1 to 128 letters, digits, `.`, `_` or `-`.",
            "^[A-Za-z0-9._-]+$", 128),
    };

    private static OpenApiHeader Of(string description, string pattern, int length, bool required = true) => new()
    {
        Description = description,
        Required = required,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = pattern, MaxLength = length },
    };
}
