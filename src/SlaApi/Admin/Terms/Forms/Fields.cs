using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Admin;

/// <summary>The fields of members, made from the catalogue.</summary>
internal static class Fields
{
    private static readonly string[] Zones = ["Europe/Zurich", "Europe/Berlin", "Europe/Vienna"];

    /// <summary>The field of one member: <c>scope/validFrom</c>.</summary>
    public static TermsField Of(string pointer)
    {
        var member = TermsCatalogue.Of(pointer) ?? throw new ArgumentException("No member of the terms.", nameof(pointer));
        TermsField field = member.Kind switch
        {
            ValueKind.Prose => new TextField(pointer, "textarea"),
            ValueKind.Email => new TextField(pointer, "email"),
            ValueKind.Url => new TextField(pointer, "url"),
            ValueKind.Date => new DateField(pointer),
            ValueKind.Dates => new DatesField(pointer),
            ValueKind.Number or ValueKind.Cases or ValueKind.Minutes => new NumberField(pointer),
            ValueKind.Bound => new NumberField(pointer, Decimals: true),
            ValueKind.Share => new PercentField(pointer),
            ValueKind.Hours => new HoursField(pointer),
            ValueKind.Choice => new ChoiceField(pointer, Words.Choices(member.Choices!)),
            ValueKind.Language => new ChoiceField(pointer, [("de", Words.OfLanguage("de")), ("en", Words.OfLanguage("en"))]),
            ValueKind.Region => new ChoiceField(pointer, Regions()),
            _ => new TextField(pointer),
        };
        return field with { Optional = member.Optional, Hint = member.Hint, Unit = member.Unit };
    }

    /// <summary>The fields of a person: the first is labelled by the role.</summary>
    public static TermsField[] Person(string pointer)
    {
        var (role, email) = (TermNames.Of(pointer), Of(pointer + "/email"));
        return [Of(pointer + "/name") with { Label = role }, email with { Label = new($"{role.De}, {email.Label.De}", $"{role.En}, {email.Label.En}") }];
    }

    /// <summary>The fields of a length of time.</summary>
    public static TermsField[] Duration(string pointer) =>
    [
        new NumberField(pointer + "/value"),
        new ChoiceField(pointer + "/unit", Words.Choices(typeof(TimeUnit))) { Label = new("Einheit", "Unit") },
    ];

    /// <param name="present">The current zone, which may be any.</param>
    public static TermsField Zone(string pointer, string? present) =>
        new ChoiceField(pointer, [.. Zones.Append(present ?? Zones[0]).Distinct().Select(z => (z, new Text(z, z)))]);

    private static IReadOnlyList<(string, Text)> Regions() =>
        [("", new("keine", "none")), .. HolidayCalendar.Regions.Order(StringComparer.Ordinal).Select(r => (r, new Text(r, r)))];
}
