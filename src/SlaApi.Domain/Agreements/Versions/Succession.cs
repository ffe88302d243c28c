namespace SlaApi.Domain.Agreements;

/// <summary>
/// What a second signature does to the days of the versions. Where one is in force on the day the new one begins, it ends on the day
/// before; a version may begin on any other day, also in the past. Nothing may reach into a version that begins later.
/// </summary>
internal static class Succession
{
    /// <param name="version">The version about to come in force.</param>
    /// <param name="signed">All versions with both signatures.</param>
    /// <param name="today">The local day of the second signature.</param>
    public static void Settle(AgreementVersion version, IReadOnlyList<AgreementVersion> signed, LocalDate today)
    {
        var (begin, end) = (version.FirstDay, version.Terms.Scope!.ValidUntil!.Value);
        var predecessor = signed.Where(v => v.CoversDay(begin)).MaxBy(v => v.FirstDay);
        var next = signed.Where(v => v.FirstDay > begin && !(v.LastDay < v.FirstDay)).MinBy(v => v.FirstDay);

        if (predecessor is not null && begin <= today)
        {
            throw new Refusal(
                "amendment-in-the-past",
                $"Version {predecessor.Number} ist in Kraft; ihre Nachfolgerin kann frühestens am {today.PlusDays(1):uuuu-MM-dd} beginnen.",
                $"Version {predecessor.Number} is in force; its successor can begin on {today.PlusDays(1):uuuu-MM-dd} at the earliest.");
        }

        if (next is not null && end >= next.FirstDay)
        {
            throw new Refusal(
                "period-overlap",
                $"Die Laufzeit reicht in Version {next.Number}, die am {next.FirstDay:uuuu-MM-dd} beginnt.",
                $"The term reaches into version {next.Number}, which begins on {next.FirstDay:uuuu-MM-dd}.");
        }

        predecessor?.EndOn(begin.PlusDays(-1));
        if (next is not null && version.LastDay is null)
        {
            version.EndOn(next.FirstDay.PlusDays(-1));
        }
    }
}
