namespace SlaApi.Admin;

/// <summary>Countries and regions with holidays, in the language of the country.</summary>
internal static partial class Words
{
    private static readonly Dictionary<string, string> Regions = new()
    {
        ["CH"] = "Schweiz", ["CH-AG"] = "Aargau", ["CH-AI"] = "Appenzell Innerrhoden", ["CH-AR"] = "Appenzell Ausserrhoden", ["CH-BE"] = "Bern",
        ["CH-BL"] = "Basel-Landschaft", ["CH-BS"] = "Basel-Stadt", ["CH-FR"] = "Freiburg", ["CH-GE"] = "Genf", ["CH-GL"] = "Glarus",
        ["CH-GR"] = "Graubünden", ["CH-JU"] = "Jura", ["CH-LU"] = "Luzern", ["CH-NE"] = "Neuenburg", ["CH-NW"] = "Nidwalden", ["CH-OW"] = "Obwalden",
        ["CH-SG"] = "St. Gallen", ["CH-SH"] = "Schaffhausen", ["CH-SO"] = "Solothurn", ["CH-SZ"] = "Schwyz", ["CH-TG"] = "Thurgau",
        ["CH-TI"] = "Tessin", ["CH-UR"] = "Uri", ["CH-VD"] = "Waadt", ["CH-VS"] = "Wallis", ["CH-ZG"] = "Zug", ["CH-ZH"] = "Zürich",
        ["DE"] = "Deutschland", ["DE-BB"] = "Brandenburg", ["DE-BE"] = "Berlin", ["DE-BW"] = "Baden-Württemberg", ["DE-BY"] = "Bayern",
        ["DE-HB"] = "Bremen", ["DE-HE"] = "Hessen", ["DE-HH"] = "Hamburg", ["DE-MV"] = "Mecklenburg-Vorpommern", ["DE-NI"] = "Niedersachsen",
        ["DE-NW"] = "Nordrhein-Westfalen", ["DE-RP"] = "Rheinland-Pfalz", ["DE-SH"] = "Schleswig-Holstein", ["DE-SL"] = "Saarland",
        ["DE-SN"] = "Sachsen", ["DE-ST"] = "Sachsen-Anhalt", ["DE-TH"] = "Thüringen",
        ["AT"] = "Österreich", ["AT-1"] = "Burgenland", ["AT-2"] = "Kärnten", ["AT-3"] = "Niederösterreich", ["AT-4"] = "Oberösterreich",
        ["AT-5"] = "Salzburg", ["AT-6"] = "Steiermark", ["AT-7"] = "Tirol", ["AT-8"] = "Vorarlberg", ["AT-9"] = "Wien",
    };

    /// <param name="code">ISO 3166; an unknown one is its own name.</param>
    public static string OfRegion(string code) => Regions.GetValueOrDefault(code, code);

    /// <summary><c>Schweiz: Zürich</c>, of a country its name alone.</summary>
    /// <param name="code">ISO 3166.</param>
    public static Text OfRegionWithCountry(string code)
    {
        var name = code.Contains('-', StringComparison.Ordinal)
            ? $"{OfRegion(code[..code.IndexOf('-', StringComparison.Ordinal)])}: {OfRegion(code)}" : OfRegion(code);
        return new(name, name);
    }

    /// <param name="zone">IANA name: the city alone is what people say.</param>
    public static Text OfZone(string zone) => new(new Language("de-CH").Zone(zone), new Language("en").Zone(zone));
}
