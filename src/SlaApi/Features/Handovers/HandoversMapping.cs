using Mapster;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers;

/// <summary>Maps handovers and events to their views; members of the same name are copied.</summary>
internal sealed class HandoversMapping : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<JudgedHandover, HandoverDetails>()
            .Map(view => view, judged => judged.Handover.Description)
            .Map(view => view, judged => judged.Handover)
            .Map(view => view.Agreement, judged => judged.Handover.AgreementId)
            .Map(view => view.Assignee, judged => judged.Handover.Assignee)
            .Map(view => view.LeadContactStored, judged => LeadPrivacy.Allows(judged.Rulebook, judged.Handover.HandedOverAt))
            .Map(view => view.DueAt, judged => judged.Handover.NextDueAt == Handover.NoDue ? (Instant?)null : judged.Handover.NextDueAt)
            .Ignore(view => view.Events!)
            .Map(view => view.Clocks, judged => Clocks(judged));
        config.NewConfig<HandoverEvent, EventDetails>()
            .Map(view => view, e => e.Description)
            .Map(view => view.Handover, e => e.HandoverId);
    }

    private static IReadOnlyList<ClockDetails> Clocks(JudgedHandover judged) =>
    [
        .. judged.Handover.Clocks.OrderBy(c => c.Round).ThenBy(c => c.StartedAt).ThenBy(c => c.Target, StringComparer.Ordinal)
            .Select(c => ClockDetails.From(c, judged.Now)),
    ];
}
