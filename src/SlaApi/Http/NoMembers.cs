namespace SlaApi.Http;

/// <summary>The body of a request that has no members: an empty object, or no body at all.</summary>
public sealed record NoMembers;
