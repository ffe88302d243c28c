using Mapster;
using SlaApi.Data;
using SlaApi.Http;
using SlaApi.Messaging;

namespace SlaApi.Features.Agreements.Versions;

/// <summary>Lists the versions of an agreement, newest first.</summary>
public sealed record ListVersions : ListRequest, IRequest<Page<VersionSummary>>
{
    /// <summary>Id or key, from the path.</summary>
    [System.Text.Json.Serialization.JsonIgnore] public string Agreement { get; init; } = "";
}

internal sealed class ListVersionsHandler(SlaDbContext db, IClock clock) : IRequestHandler<ListVersions, Page<VersionSummary>>
{
    public async Task<Page<VersionSummary>> Handle(ListVersions request, CancellationToken ct)
    {
        var agreement = await db.Agreements.Require(request.Agreement, ct);
        var now = clock.GetCurrentInstant();

        // A version has no id of its own: its place in the list is its number.
        var after = request.After is { } id ? BitConverter.ToInt32(id.ToByteArray(bigEndian: true).AsSpan(12)) : int.MaxValue;
        var versions = agreement.Versions.Where(v => v.Number < after).OrderByDescending(v => v.Number).Take(request.Size + 1);
        var views = versions.Select(v => new VersionAt(agreement, v.Number, now).Adapt<VersionSummary>(Mapping.Config));
        return Paging.Of([.. views], request.Size, v => Place(v.Number));
    }

    private static Guid Place(int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes[12..], number);
        return new Guid(bytes, bigEndian: true);
    }
}
