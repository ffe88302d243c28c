using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Features.Agreements;
using SlaApi.Http;

namespace SlaApi.Admin.Pages.Agreements;

/// <summary>All agreements, newest first.</summary>
internal sealed class IndexModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    /// <summary>There are no agreements at all, regardless of the search.</summary>
    public bool IsEmpty => Rows.Count == 0 && Search is null && !Request.Query.ContainsKey("cursor");

    public async Task OnGetAsync(string? cursor, CancellationToken ct)
    {
        Search = string.IsNullOrWhiteSpace(Search) ? null : Search.Trim();
        var page = await HttpContext.Paged(Mediator.Send(HttpContext.ReadCursor(new ListAgreements { Search = Search, Cursor = cursor }), ct));
        Next = page.Cursor();
        var rows = new List<Row>();
        foreach (var agreement in page.Items)
        {
            rows.Add(new Row(await AgreementHead.Read(Mediator, agreement.Key, AgreementTab.Figures, MayChange, ct)));
        }

        Rows = rows;
    }

    public sealed record Row(AgreementHead Head)
    {
        /// <summary><c>Version 2 · 01.01.2026 – 31.12.2026</c>.</summary>
        public string Term(Language t)
        {
            var scope = Head.Shown?.Terms.Scope;
            return Head.Shown is not { } version ? "–"
                : $"{t["Version", "Version"]} {version.Number}" + (scope?.ValidFrom is null && scope?.ValidUntil is null
                    ? ""
                    : $" · {t.ShortDay(scope.ValidFrom)} – {t.ShortDay(version.InForceUntil ?? scope.ValidUntil)}");
        }
    }
}
