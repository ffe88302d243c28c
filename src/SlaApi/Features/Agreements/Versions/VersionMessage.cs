using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Messaging;

namespace SlaApi.Features.Agreements.Versions;

/// <summary>The address of a version, and the tag of the state that was read.</summary>
/// <param name="Agreement">Id or key of the agreement.</param>
/// <param name="Number">The number of the version.</param>
/// <param name="IfMatch">The tag of the version as it was read, or <c>*</c>.</param>
public sealed record VersionAddress(string Agreement, int Number, [property: FromHeader(Name = "If-Match")][FromHeader(Name = "If-Match")] string? IfMatch);

/// <summary>A change of one version, whose current state the sender has read.</summary>
public abstract record VersionMessage : IRequest<VersionDetails>, IConditional<VersionDetails>
{
    /// <summary>From path and header.</summary>
    [JsonIgnore] public VersionAddress Version { get; init; } = new("", 0, null);

    [JsonIgnore] public string? IfMatch => Version.IfMatch;

    [JsonIgnore] public IRequest<VersionDetails> Current => new GetVersion(Version.Agreement, Version.Number);
}
