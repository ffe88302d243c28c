using System.Text;
using MiniExcelLibs;
using SlaApi.Browser.Tests.Browsing;

namespace SlaApi.Browser.Tests.Journeys;

/// <summary>A file as a CRM writes it, from its upload over the trial run to the leads in the list, with and without JavaScript.</summary>
public sealed class ImportJourneyTests
{
    private static readonly Lazy<Task<Site>> Own = new(Site.StartDemo);

    [Fact]
    public async Task A_csv_in_German() => await Import("leads.csv", "CSV-1", Csv("CSV-1"), script: true, new(
        "de-CH", "Datei importieren", "Datei", "Hochladen", "Probelauf starten", "Gespeichert ist noch nichts.", "Jetzt importieren", "Zu den Leads"));

    [Fact]
    public async Task A_workbook_in_English() => await Import("leads.xlsx", "XLSX-1", Workbook("XLSX-1"), script: false, new(
        "en", "Import a file", "File", "Upload", "Start the trial run", "Nothing is stored yet.", "Import now", "To the leads"));

    private static async Task Import(string name, string id, byte[] file, bool script, Words w)
    {
        var site = await Own.Value;
        await using var window = await site.Window(Person.Marketing, w.Language, script);
        var keyboard = new Keyboard(await window.NewPageAsync());
        await keyboard.Page.GotoAsync("/admin/agreements/schweiz/connect");
        await keyboard.Open(w.Begin);
        await keyboard.Page.GetByLabel(w.File, new() { Exact = true }).SetInputFilesAsync(new FilePayload
        {
            Name = name, MimeType = "application/octet-stream", Buffer = file,
        });
        await keyboard.Page.Locator("select[name=kind]").SelectOptionAsync("Handovers");
        await keyboard.Press(w.Upload);

        // The columns are assigned by their names.
        Assert.Equal("externalId", await keyboard.Page.Locator("[name='column/0']").InputValueAsync());
        await keyboard.Press(w.Trial);
        await keyboard.Page.GetByRole(AriaRole.Button, new() { Name = w.Now, Exact = true }).WaitForAsync(); // the page asks again until it is done
        await keyboard.Sees(w.NothingYet);
        Assert.Equal(0, await Leads(site, id));

        await keyboard.Press(w.Now);
        await keyboard.Page.GetByRole(AriaRole.Link, new() { Name = w.Leads, Exact = true }).WaitForAsync();
        await keyboard.Open(w.Leads);
        await keyboard.Sees(id);
        Assert.Equal(1, await Leads(site, id));
    }

    private static async Task<int> Leads(Site site, string id) =>
        (await (await site.App.Client()).Get($"/v1/handovers?agreement=schweiz&externalId={id}")).Expect(200).Json["items"]!.AsArray().Count;

    private static byte[] Csv(string id) =>
        Encoding.UTF8.GetBytes($"Lead ID,Create Date,Lifecycle Stage,Original Source\n{id},2026-11-09 07:30,sql,Messe\n");

    private static byte[] Workbook(string id)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(new[] { new { Lead_ID = id, Create_Date = new DateTime(2026, 11, 9, 7, 45, 0, DateTimeKind.Unspecified), Stage = "sql" } });
        return stream.ToArray();
    }

    /// <summary>The texts shown on the way.</summary>
    private sealed record Words(string Language, string Begin, string File, string Upload, string Trial, string NothingYet, string Now, string Leads);
}
