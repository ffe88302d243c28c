using FluentValidation;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers.Import;

/// <summary>Rows that say what was handed over.</summary>
internal sealed class HandoverRows(HandoverIntake intake, IValidator<RecordHandover> rules) : RowIntake<RecordHandover>(rules)
{
    public override RecordHandover Read(Row row, ImportPlan plan)
    {
        var lead = new LeadContact { Name = row.Text("lead.name"), Email = row.Text("lead.email"), Company = row.Text("lead.company") };
        return new RecordHandover
        {
            Agreement = plan.Agreement,
            ExternalId = row.Required("externalId") ?? "",
            LeadId = row.Text("leadId"),
            Stage = row.Required("stage", plan.Stage) ?? "",
            HandedOverAt = row.RequiredInstant("handedOverAt"),
            CreatedAt = row.Instant("createdAt"),
            Priority = row.Choice<Priority>("priority"),
            Source = row.Text("source"),
            Campaign = row.Text("campaign"),
            Touches = row.Json<IReadOnlyList<Touch>>("touches"),
            Segment = row.Text("segment"),
            Score = row.Number("score"),
            Assignee = row.Text("assignee"),
            Provider = row.Text("provider"),
            Url = row.Text("url"),
            Note = row.Text("note"),
            Lead = lead is { Name: null, Email: null, Company: null } ? null : lead,
            Attributes = row.Attributes(),
        };
    }

    public override string ExternalIdOf(RecordHandover item) => item.ExternalId;

    public override Instant AtOf(RecordHandover item) => NodaConstants.UnixEpoch; // a file of handovers keeps its order

    public override async Task<IReadOnlyList<RowOutcome>> Record(IReadOnlyList<RecordHandover> items, ImportPlan plan, CancellationToken ct) =>
        [.. (await intake.Record(items, plan.OnExisting, ct)).Select(o => new RowOutcome(o.Change, o.Refused is { } refused ? Refused(refused) : null))];
}
