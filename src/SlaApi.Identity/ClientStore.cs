namespace SlaApi.Identity;

/// <summary>An API client that may request tokens.</summary>
/// <param name="Id">The client id, at most 256 characters; <c>client_id</c> and <c>sub</c> of its tokens.</param>
/// <param name="SecretHash">Result of <see cref="ClientSecret.Hash"/>.</param>
/// <param name="Scopes">The scopes it may request; no scope implies another.</param>
/// <param name="Disabled">A disabled client is refused like an unknown one; tokens already issued remain valid until they expire.</param>
public sealed record RegisteredClient(string Id, string SecretHash, IReadOnlyCollection<string> Scopes, bool Disabled);

/// <summary>Stores the clients. Queried on every token request, so changes take effect immediately.</summary>
public interface IClientStore
{
    /// <summary>The client with this id, compared exactly; null if there is none.</summary>
    Task<RegisteredClient?> Find(string id, CancellationToken ct);
}
