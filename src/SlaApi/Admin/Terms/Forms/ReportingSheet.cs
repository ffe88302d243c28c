using System.Globalization;
using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>Section 9 as a form with its current recipients.</summary>
internal static class ReportingSheet
{
    public static Sheet Of(Terms terms) => new("reporting", TermNames.Of("reporting"),
    [
        new(null, Sheets.FieldsOf("reporting")),
        .. (terms.Reporting?.Recipients ?? []).Select((r, i) => Recipient(r, "reporting/recipients/" + i.ToString(CultureInfo.InvariantCulture))),
    ]);

    private static SheetGroup Recipient(Recipient recipient, string at) => new(
        recipient.Name is { } name ? new(name, name) : TermNames.Of(at),
        [Fields.Of(at + "/name"), Fields.Of(at + "/email"), Fields.Of(at + "/level")]);
}
