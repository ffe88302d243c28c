using SlaApi.Domain.Agreements;

namespace SlaApi.Authorization;

/// <summary>The scopes of a token. None implies another.</summary>
internal static class Scopes
{
    public const string AgreementsRead = "agreements:read";
    public const string AgreementsWrite = "agreements:write";
    public const string SignMarketing = "sign:marketing";
    public const string SignSales = "sign:sales";
    public const string HandoversRead = "handovers:read";
    public const string HandoversWrite = "handovers:write";
    public const string MetricsRead = "metrics:read";
    public const string Admin = "admin";

    /// <summary>Each scope with its description, for the documentation.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [AgreementsRead] = "Read agreements, versions and definitions",
        [AgreementsWrite] = "Change agreements, versions and definitions; submit and withdraw",
        [SignMarketing] = "Sign for marketing",
        [SignSales] = "Sign for sales",
        [HandoversRead] = "Read handovers, events, clocks and imports",
        [HandoversWrite] = "Record handovers and events; import files",
        [MetricsRead] = "Read metrics; use the clock calculator",
        ["webhooks:manage"] = "Manage webhooks",
        ["privacy:erase"] = "Erase and export persons",
        [Admin] = "Manage clients, users and settings; read who changed what",
    };

    public static string Sign(Party party) => party == Party.Marketing ? SignMarketing : SignSales;
}
