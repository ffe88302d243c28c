using SlaApi.Domain.Agreements;
using SlaApi.Features.Agreements;
using SlaApi.Features.Agreements.Versions;

namespace SlaApi.Admin.Pages.Agreements;

/// <summary>Which of the tabs of an agreement a page belongs to.</summary>
internal enum AgreementTab { Figures, Terms, Versions, Leads, History }

/// <summary>The head of every page of an agreement: <c>&lt;partial name="_Head" model="Model.Head" /&gt;</c>.</summary>
/// <param name="Shown">The version in force, else the latest; null without any version.</param>
internal sealed record AgreementHead(AgreementDetails Agreement, VersionDetails? Shown, AgreementTab Tab, bool MayChange)
{
    public string Root => "/admin/agreements/" + Agreement.Key;

    /// <summary>The version without both signatures, if there is one.</summary>
    public VersionSummary? Unsigned =>
        Agreement.Versions.FirstOrDefault(v => v.Status is VersionStatus.Draft or VersionStatus.InReview or VersionStatus.AwaitingSignatures);

    /// <summary>The version both have signed that is not in force yet, beside the one shown.</summary>
    public VersionSummary? Signed => Agreement.Versions.FirstOrDefault(v => v.Status == VersionStatus.Signed && v.Number != Shown?.Number);

    public bool MayRenew => MayChange && Unsigned is null;

    /// <summary>What a new draft is: a renewal, or a beginning where the only draft was deleted.</summary>
    public Text RenewalWord => Agreement.Versions.Count == 0
        ? new("Neuen Entwurf beginnen", "Begin a new draft")
        : new("Erneuerung vorbereiten", "Prepare the renewal");

    /// <summary>The zone of its days.</summary>
    public DateTimeZone Zone => Shown?.Terms.Calendar?.TimeZone is { } id && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone ? zone : DateTimeZone.Utc;

    /// <summary>Name and address of each tab.</summary>
    public IEnumerable<(AgreementTab Tab, Text Name, string Address)> Tabs =>
    [
        (AgreementTab.Figures, new("Kennzahlen", "Figures"), Root),
        .. Shown is null
            ? Array.Empty<(AgreementTab, Text, string)>()
            : [(AgreementTab.Terms, new("Bestimmungen", "Terms"), $"{Root}/versions/{Shown.Number}")],
        (AgreementTab.Versions, new("Versionen", "Versions"), Root + "/versions"),
        (AgreementTab.Leads, new("Leads", "Leads"), Root + "/handovers"),
        (AgreementTab.History, new("Verlauf", "History"), Root + "/history"),
    ];

    public static async Task<AgreementHead> Read(IMediator mediator, string agreement, AgreementTab tab, bool mayChange, CancellationToken ct)
    {
        var details = await mediator.Send(new GetAgreement(agreement), ct);
        var number = details.VersionInForce ?? (details.Versions.Count > 0 ? details.Versions[0].Number : null);
        return new AgreementHead(details, number is { } n ? await mediator.Send(new GetVersion(details.Key, n), ct) : null, tab, mayChange);
    }

    /// <summary><c>Version 2 in Kraft bis 31. Dezember 2026</c>.</summary>
    public string Term(Language t) => Shown is null ? t["Noch keine Version", "No version yet"] : Shown.Status switch
    {
        VersionStatus.Active when Shown.InForceUntil is { } until => t[
            $"Version {Shown.Number} in Kraft bis {t.Day(until)}",
            $"Version {Shown.Number} in force until {t.Day(until)}"],
        VersionStatus.Active => t[$"Version {Shown.Number} in Kraft bis zur Nachfolge", $"Version {Shown.Number} in force until a successor"],
        VersionStatus.Signed => t[
            $"Version {Shown.Number} gilt ab {t.Day(Shown.InForceFrom)}",
            $"Version {Shown.Number} in force from {t.Day(Shown.InForceFrom)}"],
        _ when Shown.InForceUntil is { } until => t[
            $"Version {Shown.Number} galt bis {t.Day(until)}",
            $"Version {Shown.Number} was in force until {t.Day(until)}"],
        _ => t[$"Version {Shown.Number}, noch nicht in Kraft", $"Version {Shown.Number}, not in force yet"],
    };

    /// <summary>For each party its name with the person responsible and the deputy; nothing where nobody is named.</summary>
    public IEnumerable<(string Party, string Persons)> Persons(Language t)
    {
        var terms = Shown?.Terms;
        return terms is null ? [] : new[] { (Of: Party.Marketing, terms.Responsibilities?.Marketing), (Of: Party.Sales, terms.Responsibilities?.Sales) }
            .Select(p =>
                (DocumentParts.Function(terms, p.Of, t), string.Join(", ", new[] { p.Item2?.Responsible?.Name, p.Item2?.Deputy?.Name }.OfType<string>())))
            .Where(p => p.Item2.Length > 0);
    }
}
