using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Authorization;
using SlaApi.Domain.Handovers;
using SlaApi.Features.Agreements;
using SlaApi.Features.Handovers.Import;

namespace SlaApi.Admin.Pages.Imports;

/// <summary>Uploads a file; the framework keeps it on disk, never in memory, while it is checked.</summary>
[Authorize(PagePolicies.Change), RequestSizeLimit(MaxBytes), RequestFormLimits(MultipartBodyLengthLimit = MaxBytes), DisableRequestTimeout]
internal sealed class NewModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    private const long MaxBytes = 200_000_000;

    public AgreementDetails Agreement { get; private set; } = null!;

    public IEnumerable<(string, string)> Kinds =>
    [
        (nameof(ImportKind.Handovers), T["Übergebene Leads", "Leads handed over"]),
        (nameof(ImportKind.Events), T["Was mit Leads geschah", "What happened to leads"]),
    ];

    public async Task OnGetAsync(string agreement, CancellationToken ct) => Agreement = await Mediator.Send(new GetAgreement(agreement), ct);

    public async Task<IActionResult> OnPostAsync(string agreement, ImportKind kind, IFormFile? file, CancellationToken ct)
    {
        Agreement = await Mediator.Send(new GetAgreement(agreement), ct);
        var upload = Guid.Empty;
        var kept = await Try(async () =>
        {
            if (file is null || file.Length == 0)
            {
                Form.Refuse("file", new Text("Wählen Sie eine Datei.", "Choose a file."));
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }

            await using var body = file.OpenReadStream();
            upload = await Mediator.Send(new KeepUpload(agreement, kind, file.FileName, body), ct);
        });
        return kept ? To($"/admin/agreements/{Agreement.Key}/import/{upload}") : Page();
    }
}
