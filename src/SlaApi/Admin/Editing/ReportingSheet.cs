using System.Globalization;
using SlaApi.Domain.Agreements;

namespace SlaApi.Admin.Editing;

/// <summary>Section 9 as a form with its present recipients.</summary>
internal static class ReportingSheet
{
    public static Sheet Of(Terms terms) => new("reporting", SectionTitles.Titles[8],
    [
        new(null,
        [
            new TextField("reporting/channel", new("Kanal oder Werkzeug", "Channel or tool")),
            new ChoiceField("reporting/interval", new("Rhythmus", "Interval"), Words.Recurrences),
            new ChoiceField("reporting/language", new("Sprache der Berichte", "Language of the reports"), [("de", new("Deutsch", "German")), ("en", new("Englisch", "English"))]),
        ]),
        .. (terms.Reporting?.Recipients ?? []).Select((r, i) => Recipient(r, "reporting/recipients/" + i.ToString(CultureInfo.InvariantCulture))),
    ]);

    private static SheetGroup Recipient(Recipient recipient, string at) => new(new(recipient.Name ?? "Empfängerin oder Empfänger", recipient.Name ?? "Recipient"),
    [
        new TextField(at + "/name", new("Name", "Name")),
        new TextField(at + "/email", new("E-Mail", "E-mail"), "email"),
        new ChoiceField(at + "/level", new("Ebene", "Level"), [("team", new("Team", "Team")), ("lead", new("Leitung", "Lead")), ("management", new("Geschäftsleitung", "Management"))]),
    ]);
}
