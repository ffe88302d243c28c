using SlaApi.Domain.Agreements;
using SlaApi.Domain.Metrics;

namespace SlaApi.Admin.Pages.Today;

/// <summary>What a volume target counts.</summary>
internal static class VolumeWords
{
    /// <summary><c>SQL</c>, <c>angenommene SQL</c>.</summary>
    public static string Of(VolumeStanding goal, Language t) =>
        (goal.Target.Counts == VolumeCount.Accepted ? t["angenommene", "accepted"] + " " : "") + goal.Target.Stage?.ToUpperInvariant();
}
