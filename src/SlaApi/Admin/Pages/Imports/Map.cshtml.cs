using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Authorization;
using SlaApi.Domain.Handovers;
using SlaApi.Features.Agreements;
using SlaApi.Features.Handovers;
using SlaApi.Features.Handovers.Import;

namespace SlaApi.Admin.Pages.Imports;

/// <summary>What the columns of a kept file mean, beside its first rows.</summary>
[Authorize(PagePolicies.Change), DisableRequestTimeout]
internal sealed class MapModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    public AgreementDetails Agreement { get; private set; } = null!;

    public UploadPreview Preview { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Guess { get; private set; } = new Dictionary<string, string>();

    public IEnumerable<(string, string)> Members =>
        [("", T["nicht zuordnen", "do not assign"]), .. ImportColumns.Of(Preview.Kind).Select(m => (m.Member, T[m.Name]))];

    public IEnumerable<(string, string)> Types =>
        [("", T["steht in der Datei", "is in the file"]), .. Enum.GetValues<EventType>().Select(t => (t.ToString(), T[Words.Of(t)]))];

    public IEnumerable<(string, string)> Existing =>
    [
        ("", T["als Fehler melden", "report as an error"]), (nameof(OnExisting.Skip), T["unverändert lassen", "leave unchanged"]),
        (nameof(OnExisting.Update), T["aktualisieren", "update"]),
    ];

    public IEnumerable<(string, string)> Unmapped =>
        [("", T["als weitere Angaben behalten", "keep as further information"]), (nameof(UnmappedColumns.Ignore), T["weglassen", "leave out"])];

    /// <summary>The first value of a column.</summary>
    public string? Sample(string column) =>
        Preview.File.Rows.Select(r => r.Values.GetValueOrDefault(column)).FirstOrDefault(v => !string.IsNullOrEmpty(v));

    public Task OnGetAsync(string agreement, Guid upload, CancellationToken ct) => Read(agreement, upload, ct);

    public async Task<IActionResult> OnPostAsync(string agreement, Guid upload, CancellationToken ct)
    {
        await Read(agreement, upload, ct);
        ImportDetails? trial = null;
        var started = await Try(
            async () =>
            {
                var chosen = Preview.File.Columns.Select((column, i) => (Column: column, Member: Form[$"column/{i}"])).Where(c => c.Member.Length > 0).ToList();
                foreach (var twice in chosen.GroupBy(c => c.Member).Where(g => g.Count() > 1))
                {
                    Form.Refuse(
                        $"column/{Preview.File.Columns.ToList().IndexOf(twice.Last().Column)}",
                        new Text("Diese Bedeutung hat schon eine andere Spalte.", "Another column already has this meaning."));
                }

                if (Form.HasFailed)
                {
                    Response.StatusCode = StatusCodes.Status400BadRequest;
                    return;
                }

                trial = await Mediator.Send(
                    new StartImport(upload)
                    {
                        Columns = chosen.ToDictionary(c => c.Member, c => c.Column), DryRun = true,
                        Values = Given("values"), Unmapped = Enum.TryParse<UnmappedColumns>(Form["unmapped"], out var unmapped) ? unmapped : null,
                        Zone = Given("zone"), Stage = Given("stage"), Currency = Given("currency"),
                        Type = Enum.TryParse<EventType>(Form["type"], out var type) ? type : null,
                        OnExisting = Enum.TryParse<OnExisting>(Form["onExisting"], out var existing) ? existing : null,
                    },
                    ct);
            });
        return started ? To($"/admin/agreements/{Agreement.Key}/imports/{trial!.Id}?upload={upload}") : Page();
    }

    private string? Given(string field) => Form[field] is { Length: > 0 } value ? value : null;

    private async Task Read(string agreement, Guid upload, CancellationToken ct)
    {
        Agreement = await Mediator.Send(new GetAgreement(agreement), ct);
        Preview = await Mediator.Send(new PreviewUpload(upload), ct);
        Guess = ImportColumns.Guess(Preview.Kind, Preview.File.Columns);
        _ = Preview.Agreement == Agreement.Id ? Preview : throw new Domain.NotFound("upload");
    }
}
