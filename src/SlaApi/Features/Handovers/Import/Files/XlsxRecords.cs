using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace SlaApi.Features.Handovers.Import;

/// <summary>A workbook cannot be read: it is damaged, protected, or unpacks to more than is allowed.</summary>
internal sealed class UnreadableWorkbook(Text reason) : Exception(reason.En)
{
    public Text Reason { get; } = reason;
}

/// <summary>The rows of the first sheet of an XLSX file, as texts: dates in ISO 8601 without offset, numbers with a point.</summary>
internal static class XlsxRecords
{
    /// <summary>Of the file.</summary>
    public const long MaxBytes = 100L << 20;

    /// <summary>Of everything in it, unpacked; of a part that is held in memory a tenth.</summary>
    private const long MaxUnpacked = 1L << 30;

    private const int MaxColumns = 1_000;

    /// <summary>Beyond it a spreadsheet has rounded the number.</summary>
    private const double MaxExact = 1e15;

    private static readonly OpenXmlConfiguration InMemory = new() { EnableSharedStringCache = false };

    /// <param name="file">Seekable.</param>
    /// <exception cref="UnreadableWorkbook">See there.</exception>
    public static IEnumerable<TableRecord> Of(Stream file)
    {
        var line = 0;
        using var rows = Rows(file).GetEnumerator();
        while (Guarded(rows.MoveNext))
        {
            var values = rows.Current.Values.ToList();
            if (++line == 1 && values.Count > MaxColumns)
            {
                throw new UnreadableWorkbook(new Text($"Das Blatt hat mehr als {MaxColumns} Spalten.", $"The sheet has more than {MaxColumns} columns."));
            }

            yield return FaultOf(values) is { } fault ? new TableRecord(line, line, [], fault) : new TableRecord(line, line, [.. values.Select(TextOf)]);
        }
    }

    /// <summary>Unpacks everything once, within limits: what cannot be unpacked, or never ends, is refused before it is read.</summary>
    /// <exception cref="UnreadableWorkbook">See there.</exception>
    public static void Check(Stream file) => Guarded(() =>
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.GetEntry("xl/workbook.xml") is null)
        {
            throw new InvalidDataException("No workbook.");
        }

        var buffer = new byte[64 * 1024];
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            var most = entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) ? MaxUnpacked : MaxUnpacked / 10;
            using var content = entry.Open();
            for (var (size, read) = (0L, 0); (read = content.Read(buffer)) > 0;)
            {
                (size, total) = (size + read, total + read);
                if (size > most || total > MaxUnpacked)
                {
                    throw new UnreadableWorkbook(new Text("Die Datei ist entpackt zu gross.", "The file is too large when unpacked."));
                }
            }
        }

        return true;
    });

    private static IEnumerable<IDictionary<string, object?>> Rows(Stream file) => Guarded(() =>
    {
        file.Position = 0;
        return MiniExcel.Query(file, useHeaderRow: false, excelType: ExcelType.XLSX, configuration: InMemory).Cast<IDictionary<string, object?>>();
    });

    private static string? FaultOf(List<object?> values) =>
        values.Exists(v => v is double number && Math.Abs(number) >= MaxExact)
            ? "A number has more than 15 digits: the spreadsheet has rounded it. Store it as text."
        : values.Exists(v => v is string text && !Texts.IsStorable(text)) ? "A text contains a character that cannot be stored."
        : null;

    private static string TextOf(object? value) => value switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        double number => ((decimal)number).ToString(CultureInfo.InvariantCulture), // 15 digits, as the spreadsheet shows it
        string text => text,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>The library and the unpacking tell damage in many ways.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException or IOException or FormatException or OverflowException
            or ArgumentException or InvalidOperationException or KeyNotFoundException or NullReferenceException or NotSupportedException)
        {
            throw new UnreadableWorkbook(new Text(
                "Die Datei ist keine lesbare XLSX-Datei: beschädigt, geschützt oder in einem älteren Format.",
                "The file is not a readable XLSX workbook: it is damaged, protected, or in an older format."));
        }
    }
}
