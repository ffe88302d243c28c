using SlaApi.Domain.Handovers;

namespace SlaApi.Domain.Tests.Handovers;

public sealed class LeadRoundTests
{
    [Fact]
    public void LeadRound_goes_by_handedOverAt_ties_by_arrival_and_a_late_earlier_handover_renumbers()
    {
        Handover Of(int id, string at) => new(
            Story.Id(id), Story.Id(0), new() { ExternalId = $"L-{id}", Stage = "sql", HandedOverAt = Story.At(at) }, id, "f", Story.At("02-01 10:00"));
        Handover[] handovers = [Of(1, "01-07 10:00"), Of(2, "01-07 10:00"), Of(3, "01-05 10:00")];
        Handover.NumberRounds(handovers);

        Assert.Equal([2, 3, 1], handovers.Select(h => h.LeadRound));
    }
}
