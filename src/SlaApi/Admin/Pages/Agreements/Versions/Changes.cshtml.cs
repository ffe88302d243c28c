using SlaApi.Admin.Components;
using SlaApi.Admin.Forms;
using SlaApi.Features.Agreements.Versions;

namespace SlaApi.Admin.Pages.Agreements;

/// <summary>What differs between two versions of an agreement.</summary>
internal sealed class ChangesModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    public AgreementHead Head { get; private set; } = null!;

    public int Number { get; private set; }

    /// <summary>The version compared with; null where there is none before.</summary>
    public int? Since { get; private set; }

    public IReadOnlyList<ChangeRow> Rows { get; private set; } = [];

    /// <summary>The versions one can compare with.</summary>
    public IReadOnlyList<(int Number, string Text)> Others =>
        [.. Head.Agreement.Versions.Where(v => v.Number != Number)
            .Select(v => (v.Number, $"{T["Version", "Version"]} {v.Number}, {T[Look.Of(v.Status).Word]}"))];

    public async Task OnGetAsync(string agreement, int number, int? since, CancellationToken ct)
    {
        Head = await AgreementHead.Read(Mediator, agreement, AgreementTab.Versions, MayChange, ct);
        var version = await Mediator.Send(new GetVersion(agreement, number), ct);
        var changes = await Mediator.Send(new GetChanges { Agreement = agreement, Number = number, Since = since }, ct);
        (Number, Since) = (number, changes.Since);
        var before = changes.Since is { } other ? (await Mediator.Send(new GetVersion(agreement, other), ct)).Terms : null;
        Rows = ChangeRows.Of(changes.Changes, before, version.Terms, T);
    }
}
