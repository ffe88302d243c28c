using FluentValidation;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers.Import;

/// <summary>Rows with handovers.</summary>
internal sealed class HandoverRows(HandoverIntake intake, IValidator<RecordHandover> rules) : RowIntake<RecordHandover>(rules.Validate)
{
    public override RecordHandover Read(Row row, ImportPlan plan)
    {
        var item = new RecordHandover
        {
            Agreement = plan.Agreement,
            ExternalId = row.Required("externalId") ?? "",
            LeadId = row.Text("leadId"),
            Stage = row.Required("stage", plan.Stage) ?? "",
            HandedOverAt = row.RequiredInstant("handedOverAt"),
            Priority = row.Choice<Priority>("priority"),
            Touches = row.Json<IReadOnlyList<Touch>>("touches"),
            Attributes = row.Attributes(),
        };
        return (RecordHandover)DescriptionMembers.All.Aggregate<DescriptionMember, HandoverDescription>(item, (described, member) => member switch
        {
            TextMember text => text.Set(described, row.Text(text.Name)),
            NumberMember number => number.Set(described, row.Number(number.Name)),
            InstantMember instant => instant.Set(described, row.Instant(instant.Name)),
            _ => throw new NotSupportedException(member.Name),
        });
    }

    /// <summary>A lead without a date in the column that was named for it, or of a stage that is not concerned, was not handed over.</summary>
    public override bool Skips(Row row, ImportPlan plan) =>
        (plan.Map.ContainsKey("handedOverAt") && !row.Has("handedOverAt")) || row.IsReplacedByNothing("stage");

    public override string ExternalIdOf(RecordHandover item) => item.ExternalId;

    public override Instant AtOf(RecordHandover item) => NodaConstants.UnixEpoch; // a file of handovers keeps its order

    public override async Task<IEnumerable<Outcome<Guid>>> Record(IReadOnlyList<RecordHandover> items, ImportPlan plan, CancellationToken ct) =>
        (await intake.Record(items, plan.OnExisting, ct)).Select(o => o.Select(h => h.Handover.Id));
}
