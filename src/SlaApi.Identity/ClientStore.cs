namespace SlaApi.Identity;

/// <summary>An API client that may ask for tokens.</summary>
/// <param name="Id">The public name of the client, at most 256 characters; becomes <c>client_id</c> and <c>sub</c> of its tokens.</param>
/// <param name="SecretHash">What <see cref="ClientSecret.Hash"/> made of its secret.</param>
/// <param name="Scopes">The scopes it may be given; none implies another.</param>
/// <param name="Disabled">A disabled client is refused like an unknown one; tokens it already holds live on until they expire.</param>
public sealed record RegisteredClient(string Id, string SecretHash, IReadOnlyCollection<string> Scopes, bool Disabled);

/// <summary>Where the clients are kept. Asked on every token request, so a change counts at once.</summary>
public interface IClientStore
{
    /// <summary>The client of this id, compared exactly; null where there is none.</summary>
    Task<RegisteredClient?> Find(string id, CancellationToken ct);
}
