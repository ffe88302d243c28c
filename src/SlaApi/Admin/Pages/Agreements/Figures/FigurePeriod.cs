using NodaTime.Text;

namespace SlaApi.Admin.Pages.Agreements;

/// <summary>The days figures are shown for, both included.</summary>
/// <param name="Name">Null for days chosen freely.</param>
internal sealed record FigurePeriod(Text? Name, LocalDate From, LocalDate To)
{
    /// <summary>The usual choices.</summary>
    public static IReadOnlyList<FigurePeriod> Usual(LocalDate today)
    {
        var month = today.With(DateAdjusters.StartOfMonth);
        var quarter = new LocalDate(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1);
        return
        [
            new(new("Dieser Monat", "This month"), month, today.With(DateAdjusters.EndOfMonth)),
            new(new("Letzter Monat", "Last month"), month.PlusMonths(-1), month.PlusDays(-1)),
            new(new("Dieses Quartal", "This quarter"), quarter, quarter.PlusMonths(3).PlusDays(-1)),
            new(new("Jahr bis heute", "Year to date"), new LocalDate(today.Year, 1, 1), today),
        ];
    }

    /// <summary>What was chosen; this month where nothing was.</summary>
    /// <returns>Null where it cannot be understood, or ends before it begins.</returns>
    public static FigurePeriod? Of(string? from, string? to, LocalDate today)
    {
        var month = Usual(today)[0];
        var (first, last) = (Day(from, month.From), Day(to, LocalDate.Max(month.To, Day(from, month.From) ?? month.To)));
        return first is { } f && last is { } l && f <= l && Period.DaysBetween(f, l) <= 3660
            ? Usual(today).FirstOrDefault(u => u.From == f && u.To == l) ?? new FigurePeriod(null, f, l) : null;
    }

    public string Query => $"from={Iso(From)}&to={Iso(To)}";

    public static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static LocalDate? Day(string? typed, LocalDate missing) =>
        string.IsNullOrWhiteSpace(typed) ? missing : LocalDatePattern.Iso.Parse(typed.Trim()).TryGetValue(default, out var day) ? day : null;
}
