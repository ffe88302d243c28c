using Microsoft.OpenApi;
using SlaApi.Domain.Handovers;

namespace SlaApi.Http.OpenApi;

/// <summary>
/// The limits of members, as the validators hold them: a test exceeds each of them and expects a refusal. Looked up by <c>Type.member</c>, then by
/// <c>member</c>; <c>member[]</c> is an item of the list. In drafts a blank text counts as missing, so the forms of the terms allow it.
/// </summary>
internal static partial class Limits
{
    public const int Line = 200;
    public const int Prose = 10_000;

    /// <summary>PostgreSQL cannot store U+0000, so no text may contain it.</summary>
    public const string Storable = "^[^\\u0000]*$";

    private const int Few = 50, Many = 200, Batch = 1_000;
    private const int FiveYearsOfMinutes = 5 * 366 * 24 * 60;

    private static readonly Action<OpenApiSchema> Key = Form("[A-Za-z][A-Za-z0-9_-]{0,63}", 64);
    private static readonly Action<OpenApiSchema> Email = Form("[^@\\s]+@[^@\\s]+", 254);
    private static readonly Action<OpenApiSchema> Share = Number("0", "1", aboveMinimum: true);

    private static readonly Dictionary<string, Action<OpenApiSchema>> Known = new(Described())
    {
        ["AgreementDetails.key"] = Text("^[a-z0-9][a-z0-9-]{0,62}$", 63),
        ["AgreementSummary.key"] = Text("^[a-z0-9][a-z0-9-]{0,62}$", 63),
        ["DraftAgreement.key"] = Text("^[a-z0-9][a-z0-9-]{0,62}$", 63),
        ["AgreementNames.title"] = Needed(Line),
        ["AgreementNames.company"] = Needed(Line),
        ["DraftAgreement.title"] = Needed(Line),
        ["DraftAgreement.company"] = Needed(Line),
        ["DraftVersion.basedOn"] = Whole(1, int.MaxValue),
        ["SignVersion.name"] = Needed(Line),

        ["introduction"] = Text(Storable, Prose),
        ["Text.de"] = Text(Storable, Prose),
        ["Text.en"] = Text(Storable, Prose),
        ["Annex.sha256"] = Form("[0-9a-f]{64}", 64),
        ["documentUrl"] = Text(Storable, 2_000),
        ["annexes"] = List(Few),
        ["definitions"] = List(Many),
        ["Definition.term"] = Key,
        ["fromStage"] = Text(Storable, 64),
        ["toStage"] = Text(Storable, 64),
        ["language"] = Form("de|en", 2),
        ["recipients"] = List(Many),
        ["email"] = Email,
        ["LeadContact.email"] = Text(Storable, 254),
        ["durationMinutes"] = Whole(1, 1_440),

        ["targets"] = List(Many),
        ["Terms.metrics"] = List(Many),
        ["Terms.metrics[]"] = Key,
        ["Target.key"] = Key,
        ["Target.calendar"] = Key,
        ["Target.minCases"] = Whole(0, int.MaxValue),
        ["VolumeTarget.amount"] = Whole(1, int.MaxValue),
        ["AmountTarget.metric"] = Key,
        ["RatioTarget.metric"] = Key,
        ["RatioTarget.atLeast"] = Number("0", "1000000"),
        ["RatioTarget.atMost"] = Number("0", "1000000"),
        ["IndicatorTarget.indicator"] = Key,
        ["CadenceTarget.attempts"] = Whole(1, 100),
        ["ResponseTarget.share"] = Share,
        ["CadenceTarget.share"] = Share,
        ["startStage"] = Text(Storable, 64),
        ["stopStage"] = Text(Storable, 64),
        ["stage"] = Text(Storable, 64),
        ["RecordHandover.stage"] = Needed(64),

        ["timeZone"] = Text("^[A-Za-z0-9_+/-]+$", 64),
        ["region"] = Text("^[A-Z]{2}(-[A-Z0-9]{1,3})?$", 6),
        ["HoursInterval.from"] = Text("^([01][0-9]|2[0-3]):[0-5][0-9]$", 5),
        ["HoursInterval.to"] = Text("^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$", 5),
        ["hours"] = List(24),
        ["monday"] = List(24),
        ["tuesday"] = List(24),
        ["wednesday"] = List(24),
        ["thursday"] = List(24),
        ["friday"] = List(24),
        ["saturday"] = List(24),
        ["sunday"] = List(24),
        ["overrides"] = List(Batch),
        ["dates"] = List(Batch),
        ["except"] = List(Batch),
        ["calendars"] = Map(Few),

        ["requiredFields"] = List(Many),
        ["dailyCap"] = Whole(1, int.MaxValue),
        ["reasons"] = List(Many),
        ["RejectionReason.code"] = Key,
        ["escalation"] = List(Few),
        ["EscalationStep.target"] = Key,
        ["atPercent"] = Whole(1, 100),
        ["members"] = List(Many),
        ["weights"] = Map(3),
        ["weights[]"] = Number("0", "1"),
        ["reporting"] = Form("[A-Z]{3}", 3),
        ["rates"] = List(Many),
        ["ExchangeRate.currency"] = Form("[A-Z]{3}", 3),
        ["rate"] = Number("0", "1000000", aboveMinimum: true),
        ["fiscalYearStartMonth"] = Whole(1, 12),
        ["bands"] = List(Few),
        ["below"] = Share,
        ["credit"] = Number("0", null),
        ["cap"] = Number("0", null),
        ["purpose"] = Text(Storable, Prose),
        ["minGroupSize"] = Whole(1, 10_000),
        ["retentionMonths"] = Whole(1, 1_200),
        ["SlaDuration.value"] = Whole(0, FiveYearsOfMinutes),

        ["all"] = List(Many, 1),
        ["any"] = List(Many, 1),
        ["Criterion.field"] = Text(Storable, Line),

        ["externalId"] = Needed(Line),
        ["Money.amountMinor"] = Whole(0, Money.MaxMinor),
        ["Money.currency"] = Text("^[A-Z]{3}$", 3),
        ["touches"] = List(Many),
        ["attributes"] = Map(100),
        ["eventId"] = Needed(Line),
        ["RecordHandovers.items"] = List(Batch, 1),
        ["RecordEvents.items"] = List(Batch, 1),
        ["ClockQuestion.items"] = List(Batch, 1),
        ["exclusions"] = List(Batch),

        ["Page.items"] = List(100),
        ["BatchAnswer.items"] = List(Batch),
        ["Deadlines.items"] = List(Batch),
        ["ElapsedTimes.items"] = List(Batch),
        ["GlossaryDetails.items"] = List(Many),
        ["DefinitionsDetails.items"] = List(Many),
        ["MetricSeries.points"] = List(Batch),
        ["signatures"] = List(2),
        ["signedBy"] = List(2),
        ["allowedActions"] = List(20),
        ["contentHash"] = Text("^[0-9a-f]{64}$", 64),
        ["left"] = Whole(long.MinValue, long.MaxValue),
        ["openSecondsRemaining"] = Whole(long.MinValue, long.MaxValue),
    };

    /// <summary>Writes the limits of a member into its schema; without any of its own, those of every text and every integer.</summary>
    /// <param name="schema">The member's schema.</param>
    /// <param name="owner">The type the member belongs to.</param>
    /// <param name="name">The member as in JSON.</param>
    /// <param name="answered">Whether only responses have it.</param>
    public static void Write(OpenApiSchema schema, Type owner, string name, bool answered)
    {
        (Known.GetValueOrDefault($"{owner.Name.Split('`')[0]}.{name}") ?? Known.GetValueOrDefault(name))?.Invoke(schema);
        Default(schema, answered ? Prose : Line);
        if (schema.Items is OpenApiSchema item)
        {
            Write(item, owner, name + "[]", answered);
        }

        if (schema.AdditionalProperties is OpenApiSchema value)
        {
            Write(value, owner, name + "[]", answered);
        }
    }

    /// <summary>The schema of a path parameter.</summary>
    public static IOpenApiSchema OfPath(IOpenApiSchema schema, string name)
    {
        if (schema is OpenApiSchema own)
        {
            (name switch { "number" => Whole(1, int.MaxValue), "term" => Text("^[A-Za-z][A-Za-z0-9_-]*$", 64), _ => null })?.Invoke(own);
            Default(own, Line);
        }

        return schema;
    }

    /// <summary>The schema of a query parameter.</summary>
    public static IOpenApiSchema OfQuery(IOpenApiSchema schema, string name)
    {
        if (schema is OpenApiSchema own)
        {
            own.MaxItems ??= own.Items is null ? null : 100;
            own.Items = own.Items is null ? null : OfQuery(own.Items, name);
            Default(own, name is "map" or "values" ? 8_000 : name is "zone" or "stage" ? 64 : Line);
        }

        return schema;
    }

    /// <summary>Bounds a text or an integer that has no limits of its own.</summary>
    public static void Default(OpenApiSchema schema, int length)
    {
        if (Has(schema, JsonSchemaType.String) && schema is { Format: null, Enum: not { Count: > 0 } })
        {
            schema.MaxLength ??= length;
            schema.Pattern ??= Storable;
        }
        else if (Has(schema, JsonSchemaType.String) && schema.Format is not null)
        {
            schema.MaxLength ??= schema.Format switch { "uuid" => 36, "date" => 10, "date-time" => 40, _ => length };
        }

        if (Has(schema, JsonSchemaType.Integer))
        {
            Whole(0, schema.Format == "int64" ? long.MaxValue : int.MaxValue)(schema);
        }
    }

    /// <summary>The texts of handovers and events, from the tables of the domain.</summary>
    private static Dictionary<string, Action<OpenApiSchema>> Described() =>
        DescriptionMembers.All.OfType<TextMember>().Where(m => !m.Name.Contains('.', StringComparison.Ordinal)).Select(m => (m.Name, m.MaxLength))
            .Concat(EventTexts.All.Select(t => (t.Name, t.MaxLength)))
            .DistinctBy(m => m.Name).ToDictionary(m => m.Name, m => Text(Storable, m.MaxLength));
}
