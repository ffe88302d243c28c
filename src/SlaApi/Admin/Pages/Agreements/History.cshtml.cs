using SlaApi.Admin.Forms;
using SlaApi.Authorization;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Handovers;
using SlaApi.Features.Agreements.Versions;
using SlaApi.Features.Audit;
using SlaApi.Http;

namespace SlaApi.Admin.Pages.Agreements;

/// <summary>Who changed what of an agreement, the last change first.</summary>
internal sealed class HistoryModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    private const string Handovers = "/handovers/";

    public AgreementHead Head { get; private set; } = null!;

    public IReadOnlyList<Entry> Entries { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task OnGetAsync(string agreement, string? cursor, CancellationToken ct)
    {
        Head = await AgreementHead.Read(Mediator, agreement, AgreementTab.History, MayChange, ct);
        var page = await HttpContext.Paged(Mediator.Send(HttpContext.ReadCursor(new ListAudit { Agreement = agreement, Cursor = cursor }), ct));
        Next = page.Cursor();
        var terms = new Dictionary<int, Terms>();
        foreach (var number in page.Items.Select(e => e.Version).OfType<int>().Distinct().Where(n => Head.Agreement.Versions.Any(v => v.Number == n)))
        {
            terms[number] = (await Mediator.Send(new GetVersion(agreement, number), ct)).Terms;
        }

        Entries = [.. page.Items.Select(e => EntryOf(e, e.Version is { } number && terms.TryGetValue(number, out var own) ? own : Head.Shown?.Terms))];
    }

    private Entry EntryOf(AuditDetails audit, Terms? names)
    {
        var lead = audit.Changes.Select(c => c.Path).FirstOrDefault(p => p.StartsWith(Handovers, StringComparison.Ordinal))?.Split('/')[2];
        var changes = audit.Changes.Where(c => !c.Path.EndsWith("/recordedAt", StringComparison.Ordinal))
            .Select(c => lead is null ? c : c with { Path = c.Path[(Handovers.Length + lead.Length)..] }).ToList();
        (string, string)? link = lead is not null ? ($"/admin/handovers/{lead}", T["Zum Lead", "To the lead"])
            : audit.Version is { } number && Head.Agreement.Versions.Any(v => v.Number == number)
                ? ($"{Head.Root}/versions/{number}", $"{T["Version", "Version"]} {number}") : null;
        return new Entry(Action(audit), link, Actor(audit), audit.At, Event(audit) is null ? ChangeRows.OfEntry(changes, names, T) : []);
    }

    private string Actor(AuditDetails audit) => audit.ActorKind switch
    {
        ActorKind.Account => audit.ActorName,
        ActorKind.Client => T[$"Anbindung „{audit.ActorName}“", $"client “{audit.ActorName}”"],
        _ => T["Programm", "program"],
    };

    /// <summary>What a person has done with a lead.</summary>
    private static EventType? Event(AuditDetails audit) =>
        audit is { Action: "recordEvent", Changes: [{ New: { } name }] }
        && Enum.TryParse<EventType>(name.ToString(), ignoreCase: true, out var type) ? type : null;

    private static Text Action(AuditDetails audit) => audit.Action switch
    {
        "draftAgreement" => new("Vereinbarung entworfen", "Agreement drafted"),
        "changeAgreement" => new("Titel oder Firma geändert", "Title or company changed"),
        "draftVersion" => new("Neue Version entworfen", "New version drafted"),
        "replaceTerms" => new("Bestimmungen geändert", "Terms changed"),
        "deleteVersion" => new($"Entwurf von Version {audit.Version} gelöscht", $"Draft of version {audit.Version} deleted"),
        "submitVersion" => new("Zur Unterschrift vorgelegt", "Submitted for signing"),
        "withdrawVersion" => new("Zurückgezogen", "Withdrawn"),
        "signVersion" => new("Unterzeichnet", "Signed"),
        "changeHandover" => new("Angaben eines Leads geändert", "Data of a lead changed"),
        "recordEvent" when Event(audit) is { } type => new($"Lead: {Words.Of(type).De}", $"Lead: {Words.Of(type).En}"),
        _ => new("Geändert", "Changed"),
    };

    public sealed record Entry(Text Action, (string Address, string Text)? Link, string Actor, Instant At, IReadOnlyList<ChangeRow> Rows);
}
