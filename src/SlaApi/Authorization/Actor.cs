namespace SlaApi.Authorization;

/// <summary>Who can do something: a client of the API by its token, a person by the account they signed in with, the program by itself.</summary>
public enum ActorKind { Client, Account, System }

/// <summary>Who does something.</summary>
/// <param name="Kind">What kind of actor.</param>
/// <param name="Id">The id of the client or the account.</param>
/// <param name="Name">The person's name; of all others the id.</param>
/// <param name="Email">The e-mail address of the account; null for all others.</param>
public sealed record Actor(ActorKind Kind, string Id, string Name, string? Email);
