using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Tests.Agreements;

public sealed class VersionLifecycleTests
{
    private static readonly Dictionary<VersionAction, string> Codes = new()
    {
        [VersionAction.Edit] = "version-not-draft",
        [VersionAction.Delete] = "version-not-draft",
        [VersionAction.Submit] = "version-not-draft",
        [VersionAction.Withdraw] = "version-not-submitted",
        [VersionAction.Sign] = "version-not-awaiting-signatures",
    };

    private static readonly Dictionary<VersionStatus, VersionAction[]> Allowed = new()
    {
        [VersionStatus.Draft] = [VersionAction.Edit, VersionAction.Submit, VersionAction.Delete],
        [VersionStatus.InReview] = [VersionAction.Withdraw],
        [VersionStatus.AwaitingSignatures] = [VersionAction.Sign, VersionAction.Withdraw],
        [VersionStatus.Signed] = [],
        [VersionStatus.Active] = [],
        [VersionStatus.Expired] = [],
        [VersionStatus.Superseded] = [],
        [VersionStatus.Terminated] = [],
    };

    public static IEnumerable<object[]> EveryStateAndAction =>
        from status in Enum.GetValues<VersionStatus>()
        from action in Enum.GetValues<VersionAction>()
        select new object[] { status, action };

    [Theory]
    [MemberData(nameof(EveryStateAndAction))]
    public void Every_action_is_allowed_in_its_states_and_refused_in_all_others(VersionStatus status, VersionAction action)
    {
        if (Allowed[status].Contains(action))
        {
            VersionLifecycle.Require(status, action);
        }
        else
        {
            Assert.Equal(Codes[action], Assert.Throws<Refusal>(() => VersionLifecycle.Require(status, action)).Code);
        }

        Assert.Equal(Allowed[status], VersionLifecycle.Allowed(status));
    }
}
