using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using SlaApi.Json;

namespace SlaApi.Http;

/// <summary>A strong entity tag: a digest of the representation, so it changes whenever a member changes, including by the passing of time.</summary>
internal static class EntityTag
{
    public static string Of(object view) => Of(JsonSerializer.SerializeToUtf8Bytes(view, view.GetType(), ApiJson.Options));

    public static string Of(ReadOnlySpan<byte> representation)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(representation, digest);
        return $"\"{Base64Url.EncodeToString(digest[..16])}\"";
    }

    /// <summary>RFC 9110 § 13.1.1: strong comparison; <c>*</c> matches any existing resource.</summary>
    public static bool Matches(string ifMatch, string tag) => ifMatch.Trim() == "*" || Parse(ifMatch).Any(t => !t.IsWeak && t.Tag == tag);

    /// <summary>RFC 9110 § 13.1.2: weak comparison.</summary>
    public static bool MatchesWeakly(string ifNoneMatch, string tag) => ifNoneMatch.Trim() == "*" || Parse(ifNoneMatch).Any(t => t.Tag == tag);

    private static IEnumerable<EntityTagHeaderValue> Parse(string header) =>
        EntityTagHeaderValue.TryParseList([header], out var tags) ? tags : [];
}
