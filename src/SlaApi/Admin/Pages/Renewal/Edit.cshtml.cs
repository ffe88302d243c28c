using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Authorization;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Metrics;
using SlaApi.Features.Accounts;
using SlaApi.Features.Agreements;
using SlaApi.Features.Agreements.Versions;
using SlaApi.Features.Metrics;
using SlaApi.Http;
using SlaApi.Json;

namespace SlaApi.Admin.Pages.Renewal;

/// <summary>
/// One form of a draft. Items of lists come and go without anything being stored. What someone else has changed in other fields stays; in the same field it
/// is shown beside what was typed, and the person decides by sending again.
/// </summary>
[Authorize(PagePolicies.Change)]
internal sealed class EditModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    private static readonly Text Conflict = new(
        "Inzwischen hat jemand dasselbe geändert. Ihre Eingaben stehen noch da, die andere Änderung daneben: entscheiden Sie und speichern Sie noch einmal.",
        "Someone else has changed the same field. Your input is kept and the other change is shown beside it: decide, then save again.");

    private IReadOnlyList<string> _conflicts = [];

    public AgreementDetails Agreement { get; private set; } = null!;

    public VersionDetails Version { get; private set; } = null!;

    /// <summary>The terms as they are in the form.</summary>
    public TermsForm Terms { get; private set; } = null!;

    public Sheet Sheet { get; private set; } = null!;

    /// <summary>What the targets have really shown, in the version in force.</summary>
    public IReadOnlyDictionary<string, TargetFigure> Figures { get; private set; } = new Dictionary<string, TargetFigure>();

    /// <summary>The addresses of those named who have no account, in lower case.</summary>
    public IReadOnlySet<string> WithoutAccount { get; private set; } = new HashSet<string>();

    /// <summary>Where the page opens after an item was added, moved or removed.</summary>
    public string? Focus { get; private set; }

    /// <summary>Whether there may be something typed that is not stored.</summary>
    public bool IsUnsaved { get; private set; }

    public string Root => $"/admin/agreements/{Agreement.Key}/versions/{Version.Number}";

    /// <summary>The person came from the comparison, to mend something.</summary>
    public bool FromCompare => Request.Query["back"] == "compare";

    public bool IsStep => !FromCompare && Steps.Contains(Sheet.Key);

    /// <summary>Where the form leads without being saved.</summary>
    public string Back => FromCompare ? Root + "/compare" : Root;

    private IReadOnlyList<string> Steps => RenewalSteps.FormsOf(Version.Number);

    public async Task<IActionResult> OnGetAsync(string agreement, int number, string sheet, CancellationToken ct)
    {
        await Read(agreement, number, sheet, ct);
        return Version.AllowedActions.Contains(VersionAction.Edit) ? Page() : To(Root);
    }

    public async Task<IActionResult> OnPostAsync(string agreement, int number, string sheet, CancellationToken ct)
    {
        Form.Take(Request.Form);
        await Read(agreement, number, sheet, ct);
        (IsUnsaved, var acts, var stored) = (true, new ListActs(Terms, Form), false);
        acts.JoinRows();
        if (Form[ListActs.Button] is { Length: > 0 } act)
        {
            Terms.Read(told: false);
            acts.Do(act);
            (Sheet, Focus) = (Terms.Sheet, acts.Focus);
            return Page();
        }

        acts.DropEmpty();
        Terms.Read(told: true);
        TermsKeys.Fill(Terms.Terms);
        Sheet = Terms.Sheet;
        if (!await Try(async () => stored = await Save(ct), "/terms"))
        {
            Response.StatusCode = Response.StatusCode == StatusCodes.Status200OK ? StatusCodes.Status400BadRequest : Response.StatusCode;
            return Page();
        }

        if (stored || !IsStep)
        {
            Say(stored ? T["Gespeichert.", "Saved."] : T["Es war nichts zu speichern.", "There was nothing to save."]);
        }

        return To(Next());
    }

    /// <summary>The step after this one, else where the person came from.</summary>
    public string Next()
    {
        var step = IsStep ? Steps.ToList().IndexOf(Sheet.Key) : -1;
        return step < 0 ? Back : step + 1 < Steps.Count ? $"{Root}/edit/{Steps[step + 1]}" : Root + "/compare";
    }

    /// <summary>What stands in the terms now, where both have changed it.</summary>
    public string? Theirs(string name) => !_conflicts.Contains(name) ? null
        : Sheet.Fields.FirstOrDefault(f => f.Name == name) is { } field ? Terms.Stored(field)
        : TheirItems(name);

    /// <summary>The way to a field: its group, then its label.</summary>
    public string PlaceOf(Fault fault)
    {
        var name = fault.Pointer.TrimStart('/');
        var (group, field) = Groups(Sheet.Groups).SelectMany(g => g.Fields.Select(f => (Group: g, Field: f))).FirstOrDefault(p => p.Field.Name == name);
        var names = field is null ? "" : group.Item is null || group.Title is null ? T[field.Label] : $"{T[group.Title]}, {T[field.Label]}";
        return field is not null && T[fault.Detail].Contains(T[field.Label], StringComparison.OrdinalIgnoreCase) ? "" : names;
    }

    /// <summary>Of a person who has no account yet.</summary>
    public bool IsWithoutAccount(TermsField field) => Sheet.Key == "persons" && field is TextField { As: "email" }
        && WithoutAccount.Contains(field.Show(TermsTree.At(Terms.Terms, field.Name), T).ToLowerInvariant());

    /// <returns>Whether anything was different.</returns>
    private async Task<bool> Save(CancellationToken ct)
    {
        var merge = Terms.Merge();
        if (merge.Conflicts.Count > 0)
        {
            _conflicts = merge.Conflicts;
            Terms.SeeStored(merge);
            Response.StatusCode = StatusCodes.Status409Conflict;
            Form.Refuse(Conflict);
            return false;
        }

        foreach (var fault in TermsChecks.Of(merge.Result, Sheet).Where(f => Form.FaultOf(f.Pointer.TrimStart('/')) is null))
        {
            Form.Refuse(fault.Pointer.TrimStart('/'), fault.Detail);
        }

        if (Form.HasFailed || JsonNode.DeepEquals(merge.Result, TermsTree.Of(Version.Terms)))
        {
            return false;
        }

        var terms = merge.Result.Deserialize<Terms>(ApiJson.Options)!;
        await Mediator.Send(new ReplaceTerms(terms) { Version = new(Agreement.Key, Version.Number, EntityTag.Of(Version)) }, ct);
        return true;
    }

    private string TheirItems(string list)
    {
        var parts = new SheetParts(TermsTree.Of(Version.Terms));
        var titles = TermsLists.At(list) is null ? [] : parts.List(list).Items.Select(i => i.Title is null ? "" : T[i.Title]);
        return string.Join(", ", titles) is { Length: > 0 } items ? items : T["anders als hier", "other than here"];
    }

    private static IEnumerable<SheetGroup> Groups(IEnumerable<SheetGroup> groups) =>
        groups.SelectMany(g => new[] { g }.Concat(Groups(g.Conditions.SelectMany(c => c.Rows))).Concat(Groups(g.Lists.SelectMany(l => l.Items))));

    private async Task Read(string agreement, int number, string sheet, CancellationToken ct)
    {
        Agreement = await Mediator.Send(new GetAgreement(agreement), ct);
        Version = await Mediator.Send(new GetVersion(agreement, number), ct);
        if (!Sheets.Has(sheet))
        {
            throw new NotFound("sheet");
        }

        Terms = new TermsForm(sheet, Version.Terms, Form, T);
        Sheet = Terms.Sheet;
        WithoutAccount = sheet == "persons" ? await Mediator.Send(new FindWithoutAccount([
            .. Enum.GetValues<Party>().SelectMany(Version.Terms.Signatories).Select(p => p.Email).OfType<string>()]), ct) : WithoutAccount;
        if (sheet == "targets")
        {
            Figures = (await Mediator.Send(new GetOwnPeriods(agreement), ct)).Where(t => t.Key is not null).ToDictionary(t => t.Key!);
        }
    }
}
