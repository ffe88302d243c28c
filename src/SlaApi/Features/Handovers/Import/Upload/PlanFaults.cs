using System.Text;
using SlaApi.Data.Configurations;

namespace SlaApi.Features.Handovers.Import;

/// <summary>The faults of a file before any row is read: of its constants, its map and its header.</summary>
internal static class PlanFaults
{
    /// <summary>Reads <c>member:column,member:column</c>.</summary>
    public static Dictionary<string, string> ReadMap(string? map, ImportKind kind, FileFormat format, List<Fault> faults)
    {
        var read = new Dictionary<string, string>();
        foreach (var pair in map?.Split(',') ?? [])
        {
            var colon = pair.IndexOf(':', StringComparison.Ordinal);
            var (member, column) = colon < 0 ? (pair, "") : (pair[..colon].Trim(), pair[(colon + 1)..].Trim());
            if (column.Length == 0)
            {
                faults.Add(Map($"«{pair}» ist nicht member:spalte.", $"'{pair}' is not member:column."));
            }
            else if (!Members.Knows(kind, format, member))
            {
                faults.Add(Map($"«{member}» gibt es in dieser Datei nicht.", $"'{member}' is not a member of such a file."));
            }
            else if (!read.TryAdd(member, column))
            {
                faults.Add(Map($"«{member}» steht zweimal da.", $"'{member}' is mapped twice."));
            }
        }

        return read;
    }

    public static IEnumerable<Fault> Constants(string? zone, string? stage, string? currency)
    {
        if (zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            yield return new Fault("/zone", "Diese Zeitzone ist unbekannt.", "This time zone is unknown.");
        }

        if (stage?.Length > 64)
        {
            yield return new Fault("/stage", "Höchstens 64 Zeichen.", "At most 64 characters.");
        }

        if (currency is not null && !IsoCurrency.IsCode(currency))
        {
            yield return new Fault("/currency", "Drei Grossbuchstaben nach ISO 4217.", "Three capital letters, ISO 4217.");
        }
    }

    /// <summary>Checks the beginning of the file; of NDJSON only whether there is any line.</summary>
    public static async Task<IReadOnlyList<Fault>> Header(ImportPlan plan, byte[] beginning, CancellationToken ct)
    {
        using var text = new StreamReader(new MemoryStream(beginning), Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        if (plan.Format == FileFormat.Ndjson)
        {
            return string.IsNullOrWhiteSpace(await text.ReadToEndAsync(ct)) ? [Empty] : [];
        }

        return await new CsvRows(text).Header(ct) is not { } header ? [Empty]
            : header.Count == 0 ? [new Fault("", "Die Kopfzeile ist kein CSV.", "The header is not CSV.")]
            : [.. Columns(plan, header)];
    }

    private static Fault Empty { get; } = new("", "Die Datei ist leer.", "The file is empty.");

    private static IEnumerable<Fault> Columns(ImportPlan plan, IReadOnlyList<string> header)
    {
        if (header.Contains(""))
        {
            yield return new Fault("", "Eine Spalte hat keinen Namen.", "A column has no name.");
        }

        foreach (var name in header.Where(n => n.Length > 0).GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key))
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
    }

    private static Fault Map(string de, string en) => new("/map", de, en);
}
