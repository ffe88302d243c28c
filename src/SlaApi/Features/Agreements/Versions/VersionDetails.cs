using SlaApi.Domain.Agreements;

namespace SlaApi.Features.Agreements.Versions;

/// <summary>One version of an agreement: its terms, signatures and state.</summary>
/// <param name="Agreement">The id of the agreement.</param>
/// <param name="Number">From 1.</param>
/// <param name="Status">Its state today, in its own zone.</param>
/// <param name="Terms">What the parties agree; the value returned here can be sent with PUT.</param>
/// <param name="Signatures">In the order of signing.</param>
/// <param name="ContentHash">SHA-256 of the terms, hexadecimal: the same terms have the same hash.</param>
/// <param name="InForceFrom">First local day in force; null until both have signed.</param>
/// <param name="InForceUntil">Last local day in force as known today; null while unsigned, and while it continues past its term.</param>
/// <param name="AllowedActions">What can be done to it now.</param>
public sealed record VersionDetails(
    Guid Agreement,
    int Number,
    VersionStatus Status,
    Terms Terms,
    IReadOnlyList<SignatureDetails> Signatures,
    string ContentHash,
    LocalDate? InForceFrom,
    LocalDate? InForceUntil,
    IReadOnlyList<VersionAction> AllowedActions);

/// <summary>A party's signature.</summary>
/// <param name="Party">For whom.</param>
/// <param name="Name">Who signed.</param>
/// <param name="SignedOn">The local day written beside the name.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Account">The e-mail address of the account that signed; null where a client of the API did.</param>
public sealed record SignatureDetails(Party Party, string Name, LocalDate SignedOn, Instant RecordedAt, string? Account);
