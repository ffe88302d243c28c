using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Authorization;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Metrics;
using SlaApi.Features.Agreements;
using SlaApi.Features.Agreements.Versions;
using SlaApi.Features.Metrics;
using SlaApi.Http;

namespace SlaApi.Admin.Pages.Renewal;

/// <summary>
/// One form of a draft. What someone else has changed in other fields stays; in the same field it is shown beside what was typed, and the person
/// decides by sending again.
/// </summary>
[Authorize(PagePolicies.Change)]
internal sealed class EditModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    private static readonly Text Conflict = new(
        "Inzwischen hat jemand dasselbe geändert. Ihre Eingaben stehen noch da, die andere Änderung daneben: entscheiden Sie und speichern Sie noch einmal.",
        "Someone else has changed the same field. Your input is kept and the other change is shown beside it: decide, then save again.");

    private readonly Dictionary<string, string> _theirs = [];

    public AgreementDetails Agreement { get; private set; } = null!;

    public VersionDetails Version { get; private set; } = null!;

    public Sheet Sheet { get; private set; } = null!;

    /// <summary>The terms as they are now.</summary>
    public JsonNode Terms { get; private set; } = null!;

    /// <summary>What the targets have really shown, in the version in force.</summary>
    public IReadOnlyDictionary<string, TargetFigure> Figures { get; private set; } = new Dictionary<string, TargetFigure>();

    public bool IsStep => Sheets.Steps.Contains(Sheet.Key);

    public string Tag => EntityTag.Of(Version);

    public string? Theirs(string name) => _theirs.GetValueOrDefault(name);

    /// <summary>What is stored for a field now, as text that tells whether it changed.</summary>
    public string Stored(string name) => Sheet.At(Terms, name)?.ToJsonString() ?? "";

    public async Task<IActionResult> OnGetAsync(string agreement, int number, string sheet, CancellationToken ct)
    {
        await Read(agreement, number, sheet, ct);
        return Version.AllowedActions.Contains(VersionAction.Edit) ? Page() : To($"/admin/agreements/{Agreement.Key}/versions/{number}");
    }

    public async Task<IActionResult> OnPostAsync(string agreement, int number, string sheet, CancellationToken ct)
    {
        await Read(agreement, number, sheet, ct);
        var done = await Try(
            async () =>
            {
                var typed = Sheet.Read(Form, T);
                Compare(typed);
                if (!Form.HasFailed)
                {
                    var address = new VersionAddress(agreement, number, Tag);
                    await Mediator.Send(new ReplaceTerms(Sheet.With(Terms.DeepClone(), typed)) { Version = address }, ct);
                }
            },
            "/terms");
        if (!done)
        {
            Response.StatusCode = Response.StatusCode == StatusCodes.Status200OK ? StatusCodes.Status400BadRequest : Response.StatusCode;
            return Page();
        }

        Say(T["Gespeichert.", "Saved."]);
        return To(Next());
    }

    /// <summary>The step after this one, else the terms.</summary>
    public string Next()
    {
        var root = $"/admin/agreements/{Agreement.Key}/versions/{Version.Number}";
        var step = Sheets.Steps.ToList().IndexOf(Sheet.Key);
        return step < 0 ? root : step + 1 < Sheets.Steps.Count ? $"{root}/edit/{Sheets.Steps[step + 1]}" : root + "/compare";
    }

    /// <summary>
    /// What someone else has changed and the person did not touch stays. Where both changed a field, to different values, the person decides.
    /// </summary>
    private void Compare(Dictionary<string, JsonNode?> typed)
    {
        foreach (var field in Sheet.Fields.Where(f => typed.ContainsKey(f.Name)))
        {
            var (saw, now, mine) = (Form.Typed("was:" + field.Name), Stored(field.Name), typed[field.Name]?.ToJsonString() ?? "");
            if (saw is null || saw == now || mine == now)
            {
                continue;
            }

            if (mine == saw)
            {
                typed[field.Name] = Sheet.At(Terms, field.Name);
                continue;
            }

            var shown = field.Show(Sheet.At(Terms, field.Name), T);
            _theirs[field.Name] = shown.Length == 0 ? T["(leer)", "(empty)"] : shown;
        }

        if (_theirs.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            Form.Refuse(Conflict);
        }
    }

    private async Task Read(string agreement, int number, string sheet, CancellationToken ct)
    {
        Agreement = await Mediator.Send(new GetAgreement(agreement), ct);
        Version = await Mediator.Send(new GetVersion(agreement, number), ct);
        Sheet = Sheets.Of(sheet, Version.Terms) ?? throw new NotFound("sheet");
        Terms = Sheet.ToJson(Version.Terms);
        if (sheet == "targets")
        {
            Figures = (await Mediator.Send(new GetOwnPeriods(agreement), ct)).Where(t => t.Key is not null).ToDictionary(t => t.Key!);
        }
    }
}
