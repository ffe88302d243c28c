using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Admin.Session;
using SlaApi.Domain.Handovers;
using SlaApi.Features.Agreements;
using SlaApi.Features.Handovers.Import;

namespace SlaApi.Admin.Pages.Imports;

/// <summary>An import while it runs, and its result; from a trial run, the way to the import itself.</summary>
[AskAgain, DisableRequestTimeout]
internal sealed class ShowModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    private const int MaxErrors = 20;

    public AgreementDetails Agreement { get; private set; } = null!;

    public ImportDetails Import { get; private set; } = null!;

    public IReadOnlyList<ImportErrorLine> Errors { get; private set; } = [];

    /// <summary>The kept file of a trial run.</summary>
    [BindProperty(SupportsGet = true, Name = "upload")]
    public Guid? Upload { get; set; }

    public bool IsRunning => Import.Status is ImportStatus.Queued or ImportStatus.Running;

    public async Task OnGetAsync(string agreement, Guid id, CancellationToken ct)
    {
        await Read(agreement, id, ct);
        if (IsRunning)
        {
            Response.Headers["Refresh"] = "2"; // also without JavaScript
        }
        else if (Import.Rejected > 0)
        {
            Errors = await (await Mediator.Send(new GetImportErrors(id), ct)).Take(MaxErrors).ToListAsync(ct);
        }
    }

    /// <summary>All errors, as a file.</summary>
    public async Task<IActionResult> OnGetErrorsAsync(string agreement, Guid id, CancellationToken ct)
    {
        await Read(agreement, id, ct);
        Response.Headers.ContentDisposition = "attachment; filename=errors.csv";
        await new ImportErrorsFile(await Mediator.Send(new GetImportErrors(id), ct)).ExecuteAsync(HttpContext);
        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostAsync(string agreement, Guid id, CancellationToken ct)
    {
        await Read(agreement, id, ct);
        if (!MayChange)
        {
            return Forbid();
        }

        ImportDetails? started = null;
        return await Try(async () => started = await Mediator.Send(new StartImport(Upload ?? Guid.Empty) { As = id }, ct))
            ? To($"/admin/agreements/{Agreement.Key}/imports/{started!.Id}")
            : Page();
    }

    private async Task Read(string agreement, Guid id, CancellationToken ct)
    {
        Agreement = await Mediator.Send(new GetAgreement(agreement), ct);
        Import = await Mediator.Send(new GetImport(id), ct);
        _ = Import.Agreement == Agreement.Id ? Import : throw new Domain.NotFound("import");
    }
}
