namespace SlaApi.Http;

/// <summary>A request body without members: an empty object. The body may also be omitted.</summary>
public sealed record NoMembers;
