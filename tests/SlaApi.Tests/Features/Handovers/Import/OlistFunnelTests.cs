using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlaApi.Data;
using SlaApi.Domain.Handovers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Handovers.Import;

/// <summary>A year of a marketplace's leads and deals, where the files lie beside the solution; else made-up rows of the same shape and counts.</summary>
public sealed class OlistFunnelTests(App app) : IClassFixture<App>
{
    private const int Leads = 8_000;
    private const int Deals = 842;
    private const int Amounts = 45;

    [Fact]
    public async Task Last_years_export_is_loaded_before_anything_is_signed()
    {
        var api = await app.Client();
        var key = await api.Draft();
        var (leads, deals) = Files();
        var leadsQuery = $"agreement={key}&map=externalId:mql_id,handedOverAt:first_contact_date,source:origin&zone=America/Sao_Paulo&stage=mql";
        var dealsQuery = $"agreement={key}&map=externalId:mql_id,occurredAt:won_date,amount:declared_monthly_revenue"
            + "&zone=America/Sao_Paulo&type=won&currency=BRL";

        Assert.Equal($"{Leads} {Leads} 0 0 0", (await api.Import("import", leadsQuery, leads)).Counts());
        Assert.Equal($"{Deals} {Deals} 0 0 0", (await api.Import("events/import", dealsQuery, deals)).Counts());

        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SlaDbContext>();
        Assert.Equal(Leads, await db.Handovers.CountAsync(h => h.Stage == "mql" && h.Version == null));
        Assert.Equal(Deals, await db.Handovers.CountAsync(h => h.State == HandoverState.Won));
        Assert.Equal(1, await db.HandoverEvents.CountAsync(e => e.BeforeHandover));
        Assert.Equal(Amounts, await db.HandoverEvents.CountAsync(e => e.Description.Amount != null));

        Assert.Equal($"{Leads} 0 {Leads} 0 0", (await api.Import("import", leadsQuery, leads)).Counts());
        Assert.Equal($"{Deals} 0 {Deals} 0 0", (await api.Import("events/import", dealsQuery, deals)).Counts());
    }

    private static (string Leads, string Deals) Files()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "..", "shared", "data", "olist-funnel");
            if (Directory.Exists(data))
            {
                return (
                    File.ReadAllText(Path.Combine(data, "olist_marketing_qualified_leads_dataset.csv")),
                    File.ReadAllText(Path.Combine(data, "olist_closed_deals_dataset.csv")));
            }
        }

        return MadeUp();
    }

    private static (string Leads, string Deals) MadeUp()
    {
        var leads = new StringBuilder("mql_id,first_contact_date,landing_page_id,origin\n");
        var deals = new StringBuilder("mql_id,won_date,lead_type,declared_monthly_revenue\n");
        var day = new LocalDate(2017, 10, 20);
        for (var i = 0; i < Leads; i++)
        {
            var contact = day.PlusDays(i % 200);
            leads.Append(CultureInfo.InvariantCulture, $"lead{i},{contact:uuuu-MM-dd},page{i % 7},{(i % 5 == 0 ? "" : "paid search")}\n");
            if (i < Deals)
            {
                var won = contact.PlusDays(i == 7 ? -1 : 30);
                deals.Append(CultureInfo.InvariantCulture, $"lead{i},{won:uuuu-MM-dd} 19:58:54,online medium,{(i < Amounts ? "1500.0" : "0.0")}\n");
            }
        }

        return (leads.ToString(), deals.ToString());
    }
}
