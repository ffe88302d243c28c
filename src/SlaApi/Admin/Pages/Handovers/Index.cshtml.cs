using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
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

    public IReadOnlyList<HandoverDetails> Items { get; private set; } = [];

    /// <summary>The cursor of the next page.</summary>
    public string? Next { get; private set; }

    /// <summary>Nothing was ever handed over, regardless of the filters.</summary>
    public bool IsUnused { get; private set; }

    public AgreementBook Of(HandoverDetails handover) => _shelf[handover.Agreement];

    /// <summary>The zones of the times on the page.</summary>
    public IReadOnlyList<string> Zones => [.. Items.Select(h => Of(h).Zone.Id).Distinct().Select(T.Zone)];

    /// <param name="agreement">Key or id, from the path.</param>
    public async Task<IActionResult> OnGetAsync([FromRoute] string? agreement, CancellationToken ct)
    {
        // A form sends its empty fields, too; the address of a list is better without them.
        if (Request.Query.Any(q => q.Value.ToString().Length == 0))
        {
            return To(Request.Path + new HandoverFilters(Request.Query, Form, T).Without(""));
        }

        Filters = new HandoverFilters(Request.Query, Form, T);
        await ReadNames(agreement, ct);
        var list = Filters.Read(agreement, Targets, Agreements);
        var page = await HttpContext.Paged(Mediator.Send(From(list), ct));
        (Items, Next) = (page.Items, page.Next is { } next ? QueryHelpers.ParseQuery(new Uri(next).Query)["cursor"].ToString() : null);
        foreach (var of in Items.Where(_ => Agreement is null).GroupBy(h => h.Agreement))
        {
            var versions = of.SelectMany(h => h.Clocks.Select(c => c.Version).Concat(h.Version is { } v ? [v] : []));
            await _shelf.Take(of.Key.ToString(), versions, ct);
        }

        IsUnused = Items.Count == 0 && (await Mediator.Send(new ListHandovers { Agreement = agreement, Limit = 1 }, ct)).Items.Count == 0;
        return Page();
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
