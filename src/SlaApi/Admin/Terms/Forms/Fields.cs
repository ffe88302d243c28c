using System.Text.Json.Nodes;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Metrics;

namespace SlaApi.Admin;

/// <summary>The fields of members, made from the catalogue and from what else is in the terms.</summary>
/// <param name="terms">The terms as they are in the form.</param>
internal sealed class Fields(JsonNode terms)
{
    private static readonly string[] Zones = ["Europe/Zurich", "Europe/Berlin", "Europe/Vienna"];
    private static readonly string[] Languages = ["de", "en"];
    private static readonly string[] Touches = ["first", "middle", "last"];

    /// <summary>Terms of the template that are no stages of a lead.</summary>
    private static readonly HashSet<string> NoStages =
        ["visit", "xToY", "yToZ", "closeRate", "attribution", "dealStages", "closedWon", "revenue", "accepted", "firstContact", "worked"];

    /// <summary>The fields of one member: most have one.</summary>
    public IEnumerable<TermsField> Of(string pointer)
    {
        var member = TermsCatalogue.Of(pointer) ?? throw new ArgumentException("No member of the terms.", nameof(pointer));
        return member.Kind switch
        {
            ValueKind.Label => InBoth(pointer, member, "text"),
            ValueKind.Paragraph => InBoth(pointer, member, "textarea"),
            ValueKind.Length => Length(pointer, member),
            ValueKind.Bound when At(Parent(pointer) + "/kind")?.ToString() == "amount" => Amount(pointer),
            ValueKind.Weights => Touches.Select(touch => new PercentField($"{pointer}/{touch}")
            {
                Label = Words.OfTouch(touch), Optional = true, Unit = new("%", "%"), Hint = new("Nur bei eigenen Gewichten.", "For own weights only."),
            }),
            _ => [Single(pointer, member) with { Optional = member.Optional, Hint = member.Hint, Unit = UnitOf(pointer, member) }],
        };
    }

    /// <summary>The fields of a person: the first is labelled by the role.</summary>
    public IEnumerable<TermsField> Person(string pointer)
    {
        var (role, email) = (TermNames.Of(pointer), Of(pointer + "/email").Single());
        return
        [
            Of(pointer + "/name").Single() with { Label = role },
            email with { Label = new($"{role.De}, {email.Label.De}", $"{role.En}, {email.Label.En}") },
        ];
    }

    private TermsField Single(string pointer, TermsMember member) => member.Kind switch
    {
        ValueKind.Prose => new TextField(pointer, "textarea"),
        ValueKind.Email => new TextField(pointer, "email"),
        ValueKind.Url => new TextField(pointer, "url"),
        ValueKind.Date => new DateField(pointer) { Needed = pointer.Contains("/overrides/", StringComparison.Ordinal) },
        ValueKind.Dates => new DatesField(pointer),
        ValueKind.Number or ValueKind.Cases or ValueKind.Minutes or ValueKind.Percent or ValueKind.Persons or ValueKind.Months => new NumberField(pointer),
        ValueKind.Decimal => new NumberField(pointer, Decimals: true),
        ValueKind.Bound => At(Parent(pointer) + "/kind")?.ToString() == "ratio" ? new PercentField(pointer) : new NumberField(pointer, Decimals: true),
        ValueKind.Share => new PercentField(pointer, Above0: true),
        ValueKind.Hours => new HoursField(pointer),
        ValueKind.DateHours => new HoursField(pointer, OfDate: true),
        ValueKind.Choice => new ChoiceField(pointer, member.Choices == typeof(TargetParty) ? Parties() : Words.Choices(member.Choices!)),
        ValueKind.Flag => new FlagField(pointer),
        ValueKind.Month => new MonthField(pointer),
        ValueKind.Currency => new CurrencyField(pointer),
        ValueKind.Language => new ChoiceField(pointer, [("de", Words.OfLanguage("de")), ("en", Words.OfLanguage("en"))]),
        ValueKind.Region => new ChoiceField(pointer, Regions()),
        ValueKind.TimeZone => new ChoiceField(pointer, [.. With(pointer, Zones).Select(z => (z, Words.OfZone(z)))]),
        ValueKind.Stage => new ChoiceField(pointer, Stages(pointer)),
        ValueKind.Metric => new ChoiceField(pointer, Metrics(pointer)),
        ValueKind.Metrics => new ChecksField(pointer, Metrics(pointer), Stored(pointer)),
        ValueKind.HandoverField => new ChecksField(pointer, Members(pointer), Stored(pointer), HandoverFieldField.Of),
        ValueKind.Calendar => new ChoiceField(pointer, [.. With(pointer, Keys("calendars")).Select(c => (c, new Text(c, c)))]),
        ValueKind.Target => new ChoiceField(pointer, Targets(pointer)),
        _ => new TextField(pointer),
    };

    /// <summary>Of a volume what is counted, and each period; of a ratio the percent sign.</summary>
    private Text? UnitOf(string pointer, TermsMember member) => member.Kind switch
    {
        ValueKind.Bound when At(Parent(pointer) + "/kind")?.ToString() == "ratio" => new("%", "%"),
        ValueKind.Decimal when pointer.StartsWith("remedies/credits", StringComparison.Ordinal)
            && At("remedies/credits/unit")?.ToString() == "percent" => new("%", "%"),
        _ => member.Unit,
    };

    private static IEnumerable<TermsField> InBoth(string pointer, TermsMember member, string kind) => Languages.Select(language =>
    {
        var (name, spoken) = (TermNames.Of(pointer), Words.OfLanguage(language));
        return new TextField($"{pointer}/{language}", kind)
        {
            Label = new($"{name.De} ({spoken.De})", $"{name.En} ({spoken.En})"), Optional = member.Optional, Hint = member.Hint,
        };
    });

    private static IEnumerable<TermsField> Length(string pointer, TermsMember member) =>
    [
        new NumberField(pointer + "/value") { Optional = member.Optional, Hint = member.Hint },
        new ChoiceField(pointer + "/unit", Words.Choices(typeof(TimeUnit)), "businessHours") { Label = new("Einheit", "Unit") },
    ];

    private IEnumerable<TermsField> Amount(string pointer)
    {
        var currency = At(pointer + "/currency")?.ToString() is { Length: > 0 } own ? own : At("currency/reporting")?.ToString() ?? "CHF";
        return
        [
            new MoneyField(pointer + "/amountMinor", currency),
            new CurrencyField(pointer + "/currency", currency) { Label = new("Währung", "Currency") },
        ];
    }

    private IReadOnlyList<(string, Text)> Parties() =>
        [.. Words.Choices(typeof(TargetParty)).Select(c => (c.Value, c.Value == "both" ? c.Label : PartyName(c.Value)))];

    /// <summary>A party by the name the terms give it.</summary>
    public Text PartyName(string party) =>
        At($"parties/{party}/function")?.ToString() is { Length: > 0 } own ? new(own, own) : TermNames.Of("parties/" + party);

    private IReadOnlyList<(string, Text)> Stages(string pointer)
    {
        var defined = (At("definitions") as JsonArray ?? []).OfType<JsonObject>()
            .Where(d => d["conversion"] is null && d["term"]?.ToString() is { } term && !NoStages.Contains(term)).Select(d => d["term"]!.ToString());
        return [.. With(pointer, [.. defined, "won"]).Select(s => (s, Words.OfStage(s)))];
    }

    private IReadOnlyList<(string, Text)> Metrics(string pointer) =>
        [.. With(pointer, [.. MetricCatalogue.All.Select(m => m.Key)]).Select(m => (m, Words.OfMetric(m)))];

    private IReadOnlyList<(string, Text)> Members(string pointer) =>
        [.. With(pointer, [.. HandoverFields.Names.Keys]).Select(f => (f, HandoverFields.Name(f)))];

    private IReadOnlyList<(string, Text)> Targets(string pointer)
    {
        var targets = (At("targets") as JsonArray ?? []).OfType<JsonObject>().Where(t => t["key"] is not null)
            .Select(t => (Key: t["key"]!.ToString(), Title: TermsLists.At("targets")!.Title(t))).ToList();
        return [.. With(pointer, [.. targets.Select(t => t.Key)]).Select(k => (k, targets.Find(t => t.Key == k).Title ?? new(k, k)))];
    }

    private static IReadOnlyList<(string, Text)> Regions() =>
        [("", new("keine", "none")), .. HolidayCalendar.Regions.Order(StringComparer.Ordinal).Select(r => (r, Words.OfRegionWithCountry(r)))];

    private string[] Keys(string pointer) => [.. (At(pointer) as JsonObject ?? []).Select(c => c.Key)];

    /// <summary>The known ones, and what is stored, which may be any.</summary>
    private IEnumerable<string> With(string pointer, IReadOnlyList<string> known) => known.Concat(Present(pointer)).Distinct();

    private string[]? Stored(string pointer) => At(pointer) is JsonArray ? Present(pointer) : null;

    private string[] Present(string pointer) => At(pointer) switch
    {
        JsonArray list => [.. list.OfType<JsonValue>().Select(v => v.ToString())],
        JsonValue value => [value.ToString()],
        _ => [],
    };

    private JsonNode? At(string pointer) => TermsTree.At(terms, pointer);

    private static string Parent(string pointer) => pointer[..pointer.LastIndexOf('/')];
}
