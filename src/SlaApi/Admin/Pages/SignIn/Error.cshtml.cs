using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Admin.Session;
using SlaApi.Http.Problems;

namespace SlaApi.Admin.Pages.SignIn;

/// <summary>The error page: uses the same problem table as the API.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
internal sealed class ErrorModel(IMediator mediator, Language language, Form form, KeptForms forms) : AdminPage(mediator, language, form)
{
    private static readonly Text NotThere = new("Diese Seite gibt es nicht, oder nicht mehr.", "This page does not exist, or no longer exists.");
    private static readonly Text NotAllowed = new(
        "Ihr Konto darf das nicht. Die Administration Ihrer Firma kann die Rolle ändern.",
        "Your account is not allowed to do this. Your company's administrator can change its role.");

    public ProblemTable.Entry Problem { get; private set; } = ProblemTable.All["not-found"];

    public Text Sentence { get; private set; } = NotThere;

    /// <summary>A post came without a session: the page is the sign-in.</summary>
    public EndedSession? Ended { get; private set; }

    public string Trace => Activity.Current?.TraceId.ToHexString() ?? HttpContext.TraceIdentifier;

    public void OnGet(int? status) => Show(status);

    public async Task OnPostAsync(int? status, CancellationToken ct)
    {
        if (status == StatusCodes.Status401Unauthorized && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } posted)
        {
            Ended = await EndedSession.Of(Request, posted, forms, ct);
            return;
        }

        Show(status);
    }

    private void Show(int? status)
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is { } failed)
        {
            var (code, sentence, _) = ExceptionProblems.Describe(failed);
            (Problem, Sentence) = (ProblemTable.All[code], sentence ?? ProblemTable.All[code].Advice);
        }
        else
        {
            Problem = ProblemTable.ForStatus(status ?? 404);
            Sentence = Problem.Advice;
        }

        Sentence = Problem.Status switch { 404 => NotThere, 403 => NotAllowed, _ => Sentence };
        Response.StatusCode = Problem.Status;
    }
}
