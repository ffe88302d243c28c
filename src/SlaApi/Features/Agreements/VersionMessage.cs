using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Messaging;

namespace SlaApi.Features.Agreements;

/// <summary>Which version is meant, and how it looked when it was read.</summary>
/// <param name="Agreement">Id or key of the agreement.</param>
/// <param name="Number">The number of the version.</param>
/// <param name="IfMatch">The tag of the version as it was seen, or <c>*</c>.</param>
public sealed record VersionAddress(string Agreement, int Number, [property: FromHeader(Name = "If-Match")][FromHeader(Name = "If-Match")] string? IfMatch);

/// <summary>Something done to one version, by one who has seen its present state.</summary>
public abstract record VersionMessage : IRequest<VersionDetails>, IConditional<VersionDetails>
{
    /// <summary>From path and header.</summary>
    [JsonIgnore] public VersionAddress Version { get; init; } = new("", 0, null);

    [JsonIgnore] public string? IfMatch => Version.IfMatch;

    [JsonIgnore] public IRequest<VersionDetails> Current => new GetVersion(Version.Agreement, Version.Number);
}
