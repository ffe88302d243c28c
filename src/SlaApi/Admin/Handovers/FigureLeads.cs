using NodaTime.Text;
using SlaApi.Domain.Agreements;

namespace SlaApi.Admin.Handovers;

/// <summary>The filters that list exactly the leads a figure counts.</summary>
internal static class FigureLeads
{
    /// <summary>Handed over on these days.</summary>
    public static string HandedOver(LocalDate from, LocalDate to) => $"from={Iso(from)}&to={Iso(to)}&counted=true";

    /// <summary>Closed on these days.</summary>
    /// <param name="how"><c>won</c>, or <c>won,lost</c> for every close.</param>
    public static string Closed(LocalDate from, LocalDate to, string how) =>
        $"closed={Uri.EscapeDataString(how)}&closedFrom={Iso(from)}&closedTo={Iso(to)}&counted=true";

    /// <summary>What a volume target counts; null where it is about a part of the leads that no filter describes.</summary>
    public static string? Volume(VolumeTarget? target, LocalDate from, LocalDate to) => target is not { AppliesTo: null } ? null
        : HandedOver(from, to) + $"&stage={Uri.EscapeDataString(target.Stage ?? "")}"
            + (target.Counts == VolumeCount.Accepted ? "&everAccepted=true" : "") + (target.OnlyQualified == true ? "&qualifies=true" : "");

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
