using System.Text.Json;
using SlaApi.Admin;
using SlaApi.Domain.Agreements;

namespace SlaApi.Tests.Admin;

public sealed class ChangeRowsTests
{
    private static readonly Language Swiss = new("de-CH");

    [Fact]
    public void Of_a_value_of_several_parts_an_entry_tells_what_changed() => Assert.Equal(
        [new ChangeRow("Zielsetzungen", "«x» · Frist", "4", "8"), new ChangeRow("Geschäftszeiten", "Montag", "…–17:00", "…–18:00")],
        ChangeRows.OfEntry([Change("/targets/x/within/value", "4", "8"), Change("/calendar/weeklyHours/monday/0/to", "\"17:00\"", "\"18:00\"")], null, Swiss));

    [Fact]
    public void What_was_added_whole_is_told_whole()
    {
        TermsChange[] added =
        [
            Change("/targets/x/appliesTo/all/0/field", null, "\"source\""), Change("/targets/x/appliesTo/all/0/op", null, "\"in\""),
            Change("/targets/x/appliesTo/all/0/value/Messe", null, "\"Messe\""), Change("/targets/x/appliesTo/all/0/value/Webinar", null, "\"Webinar\""),
            Change("/targets/x/appliesTo/all/1/field", null, "\"score\""), Change("/targets/x/appliesTo/all/1/op", null, "\"gte\""),
            Change("/targets/x/appliesTo/all/1/value", null, "50"),
            Change("/targets/x/within/value", null, "1"), Change("/targets/x/within/unit", null, "\"businessDays\""), Change("/targets/x/key", null, "\"x\""),
        ];
        Assert.Equal(
            [
                new ChangeRow(
                    "Zielsetzungen", "«x» · Gilt für Leads, bei denen", null, "Quelle ist eines von: «Messe», «Webinar» und Punktzahl ist mindestens 50"),
                new ChangeRow("Zielsetzungen", "«x» · Frist", null, "1 Geschäftstag"),
            ],
            ChangeRows.OfEntry(added, null, Swiss));
    }

    [Theory]
    [InlineData("/renewal/renewOn", "\"2026-12-31\"", "Erneuerung", "Erneuerung am", "31. Dezember 2026")]
    [InlineData("/targets/x/share", "0.925", "Zielsetzungen", "«x» · Anteil der Fälle", "92.5 %")]
    [InlineData("/calendar/holidays/dates/2026-12-24", "\"2026-12-24\"", "Geschäftszeiten", "Zusätzlich geschlossen", "24. Dezember 2026")]
    [InlineData("/calendar/holidays/region", "\"CH-ZH\"", "Geschäftszeiten", "Feiertage", "Zürich")]
    [InlineData("/intake/requiredFields/lead.company", "\"lead.company\"", "Annahme von Leads", "Pflichtangabe", "Firma des Leads")]
    [InlineData("/escalation/1/to", "\"management\"", "Eskalation", "Stufe 2 · An", "Geschäftsleitung")]
    [InlineData("/remedies/credits/bands/0/below", "0.9", "Abhilfe", "Servicegutschrift · Stufe 1 · Unter", "90 %")]
    [InlineData("/privacy/leadContact", "true", "Datenschutz", "Name und E-Mail der Leads gespeichert", "ja")]
    [InlineData("/fiscalYearStartMonth", "7", "Währung und Geschäftsjahr", "Geschäftsjahr beginnt im", "Juli")]
    [InlineData("/title", "\"Neu\"", "Vereinbarung", "Titel", "Neu")]
    [InlineData("/signatures/sales/name", "\"N\"", "Vereinbarung", "Unterschrift · Verkauf · Name", "N")]
    [InlineData("/score", "70", "Vereinbarung", "Punktzahl", "70")]
    public void Places_and_values_have_names(string path, string value, string section, string field, string shown) =>
        Assert.Equal(
            [new ChangeRow(section, field, null, shown)],
            ChangeRows.OfEntry([Change(path, null, value)], null, Swiss).Select(r => r with { After = r.After?.Replace('\u00A0', ' ') }));

    private static TermsChange Change(string path, string? before, string? after) => new(path, Element(before), Element(after));

    private static JsonElement? Element(string? json) => json is null ? null : JsonDocument.Parse(json).RootElement;
}
