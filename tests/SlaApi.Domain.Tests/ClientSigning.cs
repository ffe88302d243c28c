using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Tests;

/// <summary>Signatures by a client of the API.</summary>
internal static class ClientSigning
{
    public static void Sign(this Agreement agreement, int number, Party party, string name, LocalDate? signedOn, Instant now) =>
        agreement.Sign(number, party, name, signedOn, now, new Signer.Client());
}
