namespace SlaApi.Features.Handovers.Import;

/// <summary>The faults of a file before any row is read: of its constants and of its header.</summary>
internal static class PlanFaults
{
    public static IEnumerable<Fault> Constants(string? zone, string? stage, string? currency)
    {
        if (zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            yield return new Fault("/zone", "Diese Zeitzone ist unbekannt.", "This time zone is unknown.");
        }

        if (Texts.IsTooLong(stage, 64))
        {
            yield return new Fault("/stage", "Höchstens 64 Zeichen.", "At most 64 characters.");
        }

        if (currency is not null && !IsoCurrency.IsCode(currency))
        {
            yield return new Fault("/currency", "Drei Grossbuchstaben nach ISO 4217.", "Three capital letters, ISO 4217.");
        }
    }

    /// <summary>Checks the header; of NDJSON only whether there is any line.</summary>
    /// <param name="plan">How the file is to be read.</param>
    /// <param name="file">The file, or its beginning.</param>
    /// <param name="ct">Cancels reading.</param>
    public static async Task<IReadOnlyList<Fault>> Header(ImportPlan plan, Stream file, CancellationToken ct)
    {
        try
        {
            if (plan.Format == FileFormat.Xlsx)
            {
                XlsxRecords.Check(file);
            }

            await using var opened = await ImportedFile.Open(file, plan.Format, plan.Map.Values, ct);
            return opened.Header is not { } header || (plan.Format == FileFormat.Ndjson && !await opened.Rows(ct).AnyAsync(ct)) ? [Empty]
                : plan.Format == FileFormat.Ndjson ? []
                : header.Count == 0 || header.Any(name => !Texts.IsStorable(name)) ? [new Fault("", "Die Kopfzeile ist kein CSV.", "The header is not CSV.")]
                : [.. Columns(plan, [.. header.Where(name => name.Length > 0)])];
        }
        catch (UnreadableWorkbook unreadable)
        {
            return [new Fault("", unreadable.Reason)];
        }
    }

    private static Fault Empty { get; } = new("", "Die Datei ist leer.", "The file is empty.");

    private static IEnumerable<Fault> Columns(ImportPlan plan, List<string> header)
    {
        foreach (var name in header.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            yield return new Fault("", $"Zwei Spalten heissen «{name}».", $"Two columns are named '{name}'.");
        }

        foreach (var column in plan.Map.Values.Distinct().Where(c => !header.Contains(c)))
        {
            yield return Map($"Die Datei hat keine Spalte «{column}».", $"The file has no column '{column}'.");
        }

        var given = header.Distinct().SelectMany(plan.MembersOf).ToList();
        var missing = Members.Required(plan.Kind)
            .Where(r => !given.Contains(r.Member) && !plan.HasConstant(r.Member) && !plan.Map.ContainsKey(r.Member));
        foreach (var (member, pointer) in missing)
        {
            yield return new Fault(pointer, $"Nichts sagt, was «{member}» ist.", $"No column or constant for '{member}'.");
        }

        foreach (var member in given.GroupBy(m => m).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            yield return Map($"Zwei Spalten sagen, was «{member}» ist.", $"Two columns are mapped to '{member}'.");
        }

        if (given.Count(m => m.StartsWith(Members.Attribute, StringComparison.Ordinal)) > DescriptionRules.MaxAttributes)
        {
            yield return new Fault(
                "/unmapped",
                $"Mehr als {DescriptionRules.MaxAttributes} Spalten sind nicht zugeordnet. Mit unmapped=ignore bleiben sie weg.",
                $"More than {DescriptionRules.MaxAttributes} columns are not mapped. unmapped=ignore leaves them out.");
        }
    }

    private static Fault Map(string de, string en) => new("/map", de, en);
}
