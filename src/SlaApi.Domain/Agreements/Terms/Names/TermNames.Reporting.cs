namespace SlaApi.Domain.Agreements;

/// <summary>The names of sections 9 to 11.</summary>
public static partial class TermNames
{
    private static IEnumerable<(string Pattern, Text Name)> Reporting() =>
    [
        ("reporting/channel", new("Kanal oder Werkzeug", "Channel or tool")),
        ("reporting/interval", new("Rhythmus", "Interval")),
        ("reporting/language", new("Sprache der Berichte", "Language of the reports")),
        ("reporting/recipients", new("Empfängerinnen und Empfänger", "Recipients")),
        ("reporting/recipients/*", new("Empfängerin oder Empfänger", "Recipient")),
        ("reporting/recipients/*/name", new("Name", "Name")),
        ("reporting/recipients/*/email", new("E-Mail", "E-mail")),
        ("reporting/recipients/*/level", new("Ebene", "Level")),
        ("review/interval", new("SLA-Review", "SLA review")),
        ("review/firstOn", new("Erstmals am", "First on")),
        ("review/durationMinutes", new("Dauer", "Duration")),
        ("renewal/renewOn", new("Erneuerung am", "Renewal on")),
        ("renewal/noticeOn", new("Kündigungstermin", "Notice date")),
        ("renewal/mode", new("Art der Erneuerung", "Mode of renewal")),
        ("renewal/afterExpiry", new("Nach Ablauf", "After expiry")),
    ];
}
