using CsvHelper;
using Microsoft.AspNetCore.WebUtilities;
using SlaApi.Features.Handovers.Import;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace SlaApi.Admin.Handovers;

/// <summary>Writes a list of leads as a table for spreadsheets. No cell is ever a formula, whatever a sender wrote.</summary>
internal sealed class LeadFile(Language t)
{
    public const string Csv = "csv";
    public const string Xlsx = "xlsx";

    private string[] Headings =>
    [
        t["Lead", "Lead"], t["Vereinbarung", "Agreement"], t["Übergeben", "Handed over"], t["Lead-Phase", "Stage"], t["Quelle", "Source"],
        t["Zuständig", "Assignee"], t["Zustand", "State"], t["Grund der Ablehnung", "Reason of the rejection"], t["Fällig", "Due"], t["Verspätung", "Late"],
        t["Fristen", "Clocks"], t["Geändert", "Changed"], t["Zeitzone", "Time zone"],
    ];

    public static string ContentType(string format) =>
        format == Csv ? "text/csv; charset=utf-8" : FileFormats.Xlsx;

    /// <param name="rows">In the order of the list.</param>
    /// <param name="format"><see cref="Csv"/> or <see cref="Xlsx"/>.</param>
    public Task Write(IAsyncEnumerable<LeadRow> rows, string format, Stream to, CancellationToken ct) =>
        format == Csv ? WriteCsv(rows, to, ct) : WriteXlsx(rows, to, ct);

    /// <summary>With the separator and the mark by which spreadsheets of this language open it as a table.</summary>
    private async Task WriteCsv(IAsyncEnumerable<LeadRow> rows, Stream to, CancellationToken ct)
    {
        var options = new CsvWriterOptions { Injection = CsvInjection.Escape, Separator = t.IsGerman ? ';' : ',', WriteByteOrderMark = true };
        await using var csv = CsvWriter.Create(to, options, leaveOpen: true);
        csv.WriteRecord(Headings);
        await foreach (var row in rows.WithCancellation(ct))
        {
            foreach (var cell in Cells(row))
            {
                csv.WriteField(cell is LocalDateTime at ? at.ToString("uuuu-MM-dd HH:mm", null) : (string?)cell);
            }

            await csv.EndRecordAsync(ct);
        }

        await csv.FlushAsync(ct);
    }

    /// <summary>Buffered: the archive is closed by synchronous writes, which a response refuses.</summary>
    private async Task WriteXlsx(IAsyncEnumerable<LeadRow> rows, Stream to, CancellationToken ct)
    {
        var format = NumberFormat.Custom(t.IsGerman ? "dd.mm.yyyy hh:mm" : "d mmm yyyy hh:mm");
        await using var buffer = new FileBufferingWriteStream();
        await using (var sheet = await Spreadsheet.CreateNewAsync(buffer, new SpreadCheetahOptions { DefaultDateTimeFormat = format }, ct))
        {
            await WriteSheet(sheet, rows, ct);
        }

        await buffer.DrainBufferAsync(to, ct);
    }

    private async Task WriteSheet(Spreadsheet sheet, IAsyncEnumerable<LeadRow> rows, CancellationToken ct)
    {
        await sheet.StartWorksheetAsync(t["Leads", "Handovers"], token: ct);
        await sheet.AddRowAsync([.. Headings.Select(h => new DataCell(h))], ct);
        await foreach (var row in rows.WithCancellation(ct))
        {
            await sheet.AddRowAsync(
                [.. Cells(row).Select(cell => cell is LocalDateTime at ? new DataCell(at.ToDateTimeUnspecified()) : new DataCell((string?)cell))], ct);
        }

        await sheet.FinishAsync(ct);
    }

    /// <summary>Texts and local times; nothing where the list has a dash.</summary>
    private object?[] Cells(LeadRow row) =>
    [
        row.Handover.ExternalId, row.Book.Title, row.HandedOverAt, row.Stage, row.Handover.Source, row.Assignee, row.State, row.Reason, row.DueAt, row.Late,
        row.ClockWords, row.UpdatedAt, t.Zone(row.Book.Zone.Id),
    ];
}
