using SlaApi.Domain.Agreements;
using SlaApi.Domain.Metrics;

namespace SlaApi.Features.Today;

/// <summary>One agreement today: what is to be done, and how far its targets are.</summary>
public sealed record AgreementTodayDetails
{
    public required string Key { get; init; }
    public required string Title { get; init; }

    /// <summary>The latest version and the one in force; one entry where they are the same.</summary>
    public required IReadOnlyList<VersionToday> Versions { get; init; }

    /// <summary>Null while no version is in force.</summary>
    public required VersionToday? InForce { get; init; }

    /// <summary>For anyone, the most urgent first.</summary>
    public required DutyList Duties { get; init; }

    /// <summary>The same for the viewer.</summary>
    public required IReadOnlyList<ViewerDuty> ViewerDuties { get; init; }

    /// <summary>The viewer belongs to one of the parties, by the terms or by role; anyone else oversees both.</summary>
    public required bool HasSide { get; init; }

    /// <summary>Null while no version is in force.</summary>
    public required Standing? Standing { get; init; }
}

/// <summary>A version as far as the day needs it.</summary>
/// <param name="InForceUntil">Last local day in force as known today; null while unsigned, and while it continues past its term.</param>
public sealed record VersionToday(int Number, Terms Terms, LocalDate? InForceUntil);

/// <summary>A duty as it concerns the viewer.</summary>
/// <param name="IsOwn">It is the duty of the viewer's party.</param>
/// <param name="IsNamed">The terms name the viewer for the party: as representative, responsible or deputy.</param>
public sealed record ViewerDuty(Duty Duty, bool IsOwn, bool IsNamed);
