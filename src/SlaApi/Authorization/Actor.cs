namespace SlaApi.Authorization;

/// <summary>The kinds of actors: a client of the API with its token, an account that is signed in, or the program itself.</summary>
public enum ActorKind { Client, Account, System }

/// <summary>Who sends a message.</summary>
/// <param name="Kind">The kind of actor.</param>
/// <param name="Id">The id of the client or the account.</param>
/// <param name="Name">The name of the account's holder; otherwise the id.</param>
/// <param name="Email">The e-mail address of the account; null for all others.</param>
public sealed record Actor(ActorKind Kind, string Id, string Name, string? Email);
