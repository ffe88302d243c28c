using System.Buffers.Binary;
using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace SlaApi.Http;

/// <summary>A page of a list, newest first.</summary>
/// <param name="Items">At most <c>limit</c> items.</param>
/// <param name="Next">Absolute address of the next page; null on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next)
{
    /// <summary>The id of the last item of this page.</summary>
    [JsonIgnore]
    public Guid? After { get; init; }

    /// <summary>What that item is sorted by, where not by its id.</summary>
    [JsonIgnore]
    public long? AfterKey { get; init; }
}

/// <summary>A message that requests a page of a list.</summary>
public abstract record ListRequest
{
    /// <summary>Maximum number of items per page, 1 to 100; default 25.</summary>
    [Range(1, 100)] public int? Limit { get; init; }

    /// <summary>Opaque position from <c>next</c> of the previous page; default: the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>The id after which the page starts.</summary>
    [JsonIgnore]
    public Guid? After { get; init; }

    /// <summary>What the item with that id was sorted by, where not by its id.</summary>
    [JsonIgnore]
    public long? AfterKey { get; init; }

    internal int Size => Limit ?? 25;
}

/// <summary>
/// Cursors: the id after which the page starts, with what it was sorted by, and a digest of the path and all other query parameters, so that a
/// cursor is valid only for the list it came from. Ids are UUIDv7, so the default order is the order of recording and does not change.
/// </summary>
internal static class Paging
{
    /// <summary>Decodes the cursor into <see cref="ListRequest.After"/>.</summary>
    /// <exception cref="Refusal"><c>invalid-cursor</c>.</exception>
    public static T ReadCursor<T>(this HttpContext context, T list) where T : ListRequest
    {
        if (list.Cursor is null)
        {
            return list;
        }

        var bytes = Base64Url.IsValid(list.Cursor) ? Base64Url.DecodeFromChars(list.Cursor) : [];
        if (bytes.Length is not (24 or 32) || !bytes.AsSpan(16, 8).SequenceEqual(Filters(context.Request)))
        {
            throw new Refusal(
                "invalid-cursor",
                "Dieser Cursor gehört nicht zu dieser Liste mit diesen Filtern.",
                "This cursor does not belong to this list with these filters.");
        }

        return list with
        {
            After = new Guid(bytes.AsSpan(0, 16), bigEndian: true),
            AfterKey = bytes.Length == 32 ? BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(24)) : null,
        };
    }

    /// <summary>Adds the address of the next page.</summary>
    public static async Task<Page<T>> Paged<T>(this HttpContext context, Task<Page<T>> listed)
    {
        var page = await listed;
        if (page.After is not { } after)
        {
            return page;
        }

        byte[] bytes = [.. after.ToByteArray(bigEndian: true), .. Filters(context.Request), .. page.AfterKey is { } key ? Bytes(key) : []];
        var query = context.Request.Query.Where(p => p.Key != "cursor").Append(new("cursor", Base64Url.EncodeToString(bytes)));
        return page with { Next = QueryHelpers.AddQueryString(context.PublicUrl(context.Request.Path), query) };
    }

    /// <summary>A page from up to <paramref name="size"/> + 1 items; one more than fits means that there is a next page.</summary>
    public static Page<T> Of<T>(IReadOnlyList<T> oneMore, int size, Func<T, Guid> id, Func<T, long?>? key = null) => oneMore.Count <= size
        ? new Page<T>(oneMore, null)
        : new Page<T>([.. oneMore.Take(size)], null) { After = id(oneMore[size - 1]), AfterKey = key?.Invoke(oneMore[size - 1]) };

    private static byte[] Bytes(long key)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, key);
        return bytes;
    }

    private static byte[] Filters(HttpRequest request)
    {
        var filters = request.Query.Where(p => p.Key is not ("cursor" or "limit"))
            .OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}");
        return SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Path}?{string.Join('&', filters)}"))[..8];
    }
}
