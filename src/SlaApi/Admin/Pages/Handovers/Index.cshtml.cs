using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Admin.Handovers;
using SlaApi.Admin.Pages.Agreements;
using SlaApi.Features.Agreements;
using SlaApi.Features.Handovers;
using SlaApi.Http;

namespace SlaApi.Admin.Pages.Handovers;

/// <summary>The leads of one agreement, or of all.</summary>
internal sealed class IndexModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    private readonly AgreementShelf _shelf = new(mediator, language);

    /// <summary>Above the list of one agreement.</summary>
    public AgreementHead? Head { get; private set; }

    /// <summary>Whose leads these are; null for all.</summary>
    public AgreementBook? Agreement { get; private set; }

    public HandoverFilters Filters { get; private set; } = null!;

    public IReadOnlyList<(string Key, string Title)> Agreements { get; private set; } = [];

    public IReadOnlyList<(string Key, string Name)> Targets { get; private set; } = [];

    public IReadOnlyList<LeadRow> Rows { get; private set; } = [];

    /// <summary>On all pages together.</summary>
    public HandoverCount Count { get; private set; } = null!;

    /// <summary>The cursor of the next page.</summary>
    public string? Next { get; private set; }

    /// <summary>Nothing was ever handed over, regardless of the filters.</summary>
    public bool IsUnused { get; private set; }

    /// <summary>The zones of the times on the page.</summary>
    public IReadOnlyList<string> Zones => [.. Rows.Select(r => r.Book.Zone.Id).Distinct().Select(T.Zone)];

    /// <param name="agreement">Key or id, from the path.</param>
    /// <param name="format">Of a file with the whole list, instead of the page.</param>
    public async Task<IActionResult> OnGetAsync([FromRoute] string? agreement, [FromQuery] string? format, CancellationToken ct)
    {
        // A form sends its empty fields, too; the address of a list is better without them.
        if (Request.Query.Any(q => q.Value.ToString().Length == 0))
        {
            return To(Request.Path + new HandoverFilters(Request.Query, Form, T).Without(""));
        }

        Filters = new HandoverFilters(Request.Query, Form, T);
        await ReadNames(agreement, ct);
        var list = Filters.Read(agreement, Targets, Agreements, stage => Agreement?.ShortStage(null, stage) ?? stage);
        if (format is LeadFile.Csv or LeadFile.Xlsx && !Form.HasFailed)
        {
            Response.ContentType = LeadFile.ContentType(format);
            Response.Headers.ContentDisposition = $"attachment; filename=\"leads{(Agreement is { } one ? "-" + one.Key : "")}.{format}\"";
            await new LeadFile(T).Write(All(list with { Cursor = null, Limit = 100 }, ct), format, Response.Body, ct);
            return new EmptyResult();
        }

        Count = await Mediator.Send(new CountHandovers(list), ct);
        var page = await HttpContext.Paged(Mediator.Send(From(list), ct));
        Next = page.Cursor();
        foreach (var of in page.Items.Where(_ => Agreement is null).GroupBy(h => h.Agreement))
        {
            var versions = of.SelectMany(h => h.Clocks.Select(c => c.Version).Concat(h.Version is { } v ? [v] : []));
            await _shelf.Take(of.Key.ToString(), versions, ct);
        }

        Rows = [.. page.Items.Select(h => new LeadRow(h, _shelf[h.Agreement], T))];
        IsUnused = Rows.Count == 0 && (await Mediator.Send(new ListHandovers { Agreement = agreement, Limit = 1 }, ct)).Items.Count == 0;
        return Page();
    }

    /// <summary>Page by page, so that no list is too long.</summary>
    private async IAsyncEnumerable<LeadRow> All(ListHandovers list, [EnumeratorCancellation] CancellationToken ct)
    {
        var shelf = new AgreementShelf(Mediator, T);
        for (var next = list; next is not null;)
        {
            var page = await Mediator.Send(next, ct);
            foreach (var handover in page.Items)
            {
                yield return new LeadRow(handover, await shelf.Get(handover.Agreement, ct), T);
            }

            next = page.After is { } after ? list with { After = after, AfterKey = page.AfterKey } : null;
        }
    }

    /// <summary>What can be chosen in the filters.</summary>
    private async Task ReadNames(string? agreement, CancellationToken ct)
    {
        if (agreement is not null)
        {
            Head = await AgreementHead.Read(Mediator, agreement, AgreementTab.Leads, MayChange, ct);
            Agreement = await _shelf.Take(agreement, null, ct);
            Targets = [.. Agreement.Clocks];
            return;
        }

        var all = (await Mediator.Send(new ListAgreements { Limit = 100 }, ct)).Items;
        Agreements = [.. all.Select(a => (a.Key, a.Title))];
        var targets = new List<(string Key, string Name)>();
        foreach (var signed in all.Where(a => a.VersionInForce is not null))
        {
            targets.AddRange((await _shelf.Take(signed.Key, [], ct)).Clocks);
        }

        Targets = [.. targets.DistinctBy(target => target.Key)];
    }

    /// <summary>The message from its cursor on; a cursor of another list begins at the first page.</summary>
    private ListHandovers From(ListHandovers list)
    {
        try
        {
            return HttpContext.ReadCursor(list);
        }
        catch (Refusal)
        {
            Form.Refuse(new Text("Die Liste hat sich geändert. Sie sehen ihren Anfang.", "The list has changed. You see its beginning."));
            return list with { Cursor = null };
        }
    }
}
