namespace SlaApi.Domain.Agreements;

/// <summary>How far a version has come. The last four are decided by dates, from <see cref="Signed"/> on.</summary>
public enum VersionStatus { Draft, InReview, AwaitingSignatures, Signed, Active, Expired, Superseded, Terminated }

/// <summary>What can be done to a version.</summary>
public enum VersionAction { Edit, Delete, Submit, Withdraw, Sign }

/// <summary>The one table of what is allowed when.</summary>
public static class VersionLifecycle
{
    private static readonly Dictionary<VersionStatus, VersionAction[]> Table = new()
    {
        [VersionStatus.Draft] = [VersionAction.Edit, VersionAction.Submit, VersionAction.Delete],
        [VersionStatus.InReview] = [VersionAction.Withdraw],
        [VersionStatus.AwaitingSignatures] = [VersionAction.Sign, VersionAction.Withdraw],
    };

    private static readonly Dictionary<VersionAction, (string Code, Text Sentence)> Refusals = new()
    {
        [VersionAction.Edit] = ("version-not-draft", new(
            "Nur ein Entwurf kann geändert werden. Ziehen Sie die Version zurück oder entwerfen Sie eine neue.",
            "Only a draft can be changed. Withdraw the version, or draft a new one.")),
        [VersionAction.Delete] = ("version-not-draft", new("Nur ein Entwurf kann gelöscht werden.", "Only a draft can be deleted.")),
        [VersionAction.Submit] = ("version-not-draft", new(
            "Nur ein Entwurf kann zur Unterschrift gegeben werden.", "Only a draft can be submitted.")),
        [VersionAction.Withdraw] = ("version-not-submitted", new(
            "Zurückgezogen werden kann nur, was zur Unterschrift liegt und noch nicht beide Unterschriften trägt.",
            "Only a version that was submitted and does not carry both signatures can be withdrawn.")),
        [VersionAction.Sign] = ("version-not-awaiting-signatures", new(
            "Unterzeichnet werden kann nur eine Version, die zur Unterschrift liegt.",
            "Only a version that awaits signatures can be signed.")),
    };

    /// <summary>What is allowed in this state, in the order a person would do it.</summary>
    public static IReadOnlyList<VersionAction> Allowed(VersionStatus status) => Table.GetValueOrDefault(status, []);

    /// <exception cref="Refusal">The action's own code, where the state does not allow it.</exception>
    public static void Require(VersionStatus status, VersionAction action)
    {
        if (!Allowed(status).Contains(action))
        {
            throw new Refusal(Refusals[action].Code, Refusals[action].Sentence);
        }
    }
}
