using System.Text.Json.Serialization;
using SlaApi.Features.Agreements.Versions;
using SlaApi.Messaging;

namespace SlaApi.Features.Agreements.Definitions;

/// <summary>A change of one definition of a draft, whose current state the sender has read.</summary>
public abstract record DefinitionMessage : IConditional<VersionDetails>
{
    /// <summary>From path and header.</summary>
    [JsonIgnore] public VersionAddress Version { get; init; } = new("", 0, null);

    /// <summary>From the path.</summary>
    [JsonIgnore] public string Term { get; init; } = "";

    [JsonIgnore] public string? IfMatch => Version.IfMatch;

    [JsonIgnore] public IRequest<VersionDetails> Current => new GetVersion(Version.Agreement, Version.Number);
}
