using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Agreements;

/// <summary>The signed versions of one agreement, ready to judge by: calendars built, days turned into instants. Immutable.</summary>
public sealed class Rulebook
{
    public Rulebook(Agreement agreement)
    {
        Signed = [.. agreement.Versions.Where(v => v.IsSigned).OrderBy(v => v.FirstDay).ThenBy(v => v.Number).Select(v => new Rules(v))];
        var reference = agreement.Versions.Where(v => v.IsSigned).MaxBy(v => v.Number) ?? agreement.Latest;
        Reference = Signed.FirstOrDefault(r => r.Version == reference?.Number) ?? new Rules(reference?.Terms ?? new Terms());
    }

    /// <summary>By begin.</summary>
    public IReadOnlyList<Rules> Signed { get; }

    /// <summary>The latest version with both signatures, else the draft: its zone and calendar serve what no version judges.</summary>
    public Rules Reference { get; }

    /// <summary>The zones of local dates: that of the reference, and those of all signed versions for their targets.</summary>
    public IReadOnlyCollection<DateTimeZone> Zones => field ??= [.. Signed.Select(r => r.Zone).Prepend(Reference.Zone).Distinct()];

    /// <summary>All instants that lie on a date from the first to the last, in any of the zones.</summary>
    public Interval Dates(LocalDate first, LocalDate last) => new(Zones.Min(zone => first.StartIn(zone)), Zones.Max(zone => last.EndIn(zone)));

    /// <summary>The rules in force at an instant; where two zones overlap at a change-over, the earlier ones to their end.</summary>
    public Rules? At(Instant at) => Signed.FirstOrDefault(r => r.From <= at && !(at >= r.Until));
}

/// <summary>The terms of one version, ready to judge by.</summary>
public sealed class Rules
{
    private readonly Dictionary<string, BusinessCalendar> _calendars;

    internal Rules(AgreementVersion version) : this(version.Terms)
    {
        Version = version.Number;
        (FirstDay, LastDay) = (version.FirstDay, version.LastDay);
        (From, Until) = version.InForce();
    }

    /// <summary>Rules that are not in force: of a draft. A calendar that is still incomplete is taken from the template.</summary>
    internal Rules(Terms terms)
    {
        Terms = terms;
        Calendar = BusinessCalendar.From(Usable(terms.Calendar) ?? AgreementTemplate.OfficeHours);
        _calendars = (terms.Calendars ?? new Dictionary<string, CalendarTerms>())
            .Where(c => Usable(c.Value) is not null)
            .ToDictionary(c => c.Key, c => BusinessCalendar.From(c.Value));
        Targets = terms.Targets ?? [];
    }

    /// <summary>The version's number; 0 for a draft's rules.</summary>
    public int Version { get; }

    public Terms Terms { get; }
    public LocalDate FirstDay { get; }
    public LocalDate? LastDay { get; }

    /// <summary>First instant in force, and the first one after it.</summary>
    public Instant From { get; }
    public Instant? Until { get; }

    public IReadOnlyList<Target> Targets { get; }
    public BusinessCalendar Calendar { get; }
    public DateTimeZone Zone => Calendar.Zone;

    public BusinessCalendar CalendarOf(Target target) =>
        target.Calendar is { } key && _calendars.TryGetValue(key, out var calendar) ? calendar : Calendar;

    private static CalendarTerms? Usable(CalendarTerms? calendar) =>
        calendar is not null && CalendarFaults.Of(calendar).Count == 0 ? calendar : null;
}
