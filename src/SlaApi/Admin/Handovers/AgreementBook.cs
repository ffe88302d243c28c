using SlaApi.Domain.Agreements;
using SlaApi.Features.Agreements;

namespace SlaApi.Admin.Handovers;

/// <summary>One agreement as the pages about leads need it: its zone, and what each of its versions calls things.</summary>
internal sealed class AgreementBook(AgreementDetails agreement, IReadOnlyDictionary<int, Terms> versions, Language t)
{
    private readonly Terms _reference = versions.GetValueOrDefault(Reference(agreement)) ?? new Terms();

    public Guid Id => agreement.Id;

    public string Key => agreement.Key;

    public string Title => agreement.Title;

    public DateTimeZone Zone => ZoneOf(_reference.Calendar?.TimeZone) ?? ZoneOf("Europe/Zurich")!;

    /// <summary>The version its zone is taken from: the latest both have signed, else the latest; 0 where there is none.</summary>
    public static int Reference(AgreementDetails agreement) =>
        (agreement.Versions.FirstOrDefault(v => v.SignedBy.Count > 1) ?? (agreement.Versions.Count > 0 ? agreement.Versions[0] : null))?.Number ?? 0;

    /// <summary>The targets with clocks, those of the reference version first: key and name.</summary>
    public IEnumerable<(string Key, string Name)> Clocks =>
        (from terms in versions.Values.Prepend(_reference)
         from target in terms.Targets ?? []
         where target is ResponseTarget or CadenceTarget && target.Key is not null
         select (Key: target.Key!, Name: Name(target, terms))).DistinctBy(target => target.Key);

    /// <summary>What a version calls the target; its key where the version does not know it.</summary>
    public string Target(int version, string key) => Find(version, key) is { } target ? Name(target, TermsOf(version)) : key;

    /// <summary>The zone of the calendar a target counts by.</summary>
    public DateTimeZone ZoneOf(int version, string key) =>
        Find(version, key)?.Calendar is { } calendar && TermsOf(version).Calendars?.GetValueOrDefault(calendar) is { } own
            ? ZoneOf(own.TimeZone) ?? Zone
            : Zone;

    /// <summary>What the definitions call a stage.</summary>
    public string Stage(int? version, string stage) =>
        TermsOf(version).Definitions?.FirstOrDefault(d => d.Term == stage)?.Label is { De: not null, En: not null } label ? t[label] : stage;

    /// <summary>In a list: what everybody calls by its letters stays short.</summary>
    public string ShortStage(int? version, string stage) => stage.Length <= 4 ? stage.ToUpperInvariant() : Stage(version, stage);

    /// <summary>A reason by its agreed name, else as submitted.</summary>
    public string Reason(int? version, string reason) =>
        TermsOf(version).Rejection?.Reasons?.FirstOrDefault(r => r.Code == reason)?.Label is { } label ? t[label] : reason;

    /// <summary>The agreed reasons for a rejection: code and name.</summary>
    public IEnumerable<(string Code, string Name)> Reasons(int? version) =>
        (TermsOf(version).Rejection?.Reasons ?? []).Where(r => r.Code is not null).Select(r => (r.Code!, Reason(version, r.Code!)));

    /// <summary>Whether people are named: only where the parties agreed so, with a purpose.</summary>
    public bool NamesPeople(int? version) => TermsOf(version).Privacy?.PerPerson == PerPerson.Named;

    private Terms TermsOf(int? version) => version is { } number ? versions.GetValueOrDefault(number, _reference) : _reference;

    private Target? Find(int version, string key) => TermsOf(version).Targets?.FirstOrDefault(target => target.Key == key);

    private string Name(Target target, Terms terms)
    {
        var name = t[Words.Of(target)];
        if (target is ResponseTarget { Priority: not null })
        {
            return name;
        }

        // Two that measure the same are distinguished by their keys.
        return terms.Targets!.Count(other => other is ResponseTarget { Priority: null } && t[Words.Of(other)] == name) > 1 ? $"{name} ({target.Key})" : name;
    }

    private static DateTimeZone? ZoneOf(string? id) => id is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
}
