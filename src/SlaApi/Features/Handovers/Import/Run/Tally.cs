using SlaApi.Data;
using SlaApi.Data.Configurations;

namespace SlaApi.Features.Handovers.Import;

/// <summary>Counts rows and stores the reasons of the rejected ones.</summary>
internal static class Tally
{
    public static void Count(SlaDbContext db, ImportRecord import, ImportPlan plan, IEnumerable<(int Line, Outcome<Guid> Outcome)> rows)
    {
        foreach (var (line, (_, change, refused)) in rows)
        {
            if (refused is not null)
            {
                var fault = FaultOf(refused);
                Reject(db, import, line, [fault with { Member = plan.ColumnOf(fault.Member) }]);
                continue;
            }

            import.Created += change == Change.Created ? 1 : 0;
            import.Updated += change == Change.Updated ? 1 : 0;
            import.Unchanged += change == Change.None ? 1 : 0;
        }
    }

    /// <param name="faults">With the column in the place of the member.</param>
    public static void Reject(SlaDbContext db, ImportRecord import, int line, IReadOnlyList<RowFault> faults)
    {
        import.Rejected++;
        db.ImportErrors.AddRange(faults.Select((fault, index) => new ImportError
        {
            ImportId = import.Id,
            Line = line,
            Ordinal = index + 1,
            Column = fault.Member,
            Reason = fault.Reason,
        }));
    }

    /// <summary>The member that a refusal is about.</summary>
    private static RowFault FaultOf(Refusal refused) => refused switch
    {
        NotFound => new RowFault("externalId", "No handover has this externalId."),
        { Code: "event-id-conflict" } => new RowFault("eventId", refused.Message),
        { Code: "unknown-event" } => new RowFault("voids", refused.Message),
        { Code: "external-id-conflict" } => new RowFault("externalId", refused.Message),
        _ => new RowFault("type", refused.Message),
    };
}
