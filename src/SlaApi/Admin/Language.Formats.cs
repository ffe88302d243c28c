using System.Globalization;
using NodaTime.Text;

namespace SlaApi.Admin;

/// <summary>How figures, dates and lengths of time are written.</summary>
public sealed partial class Language
{
    /// <summary>Does not break the line.</summary>
    private const string Space = "\u00A0";

    /// <summary><c>1’250</c>, or with the given number of decimals <c>1’250.00</c>; a dash for nothing.</summary>
    public string Number(decimal? value, int decimals = 0) => value is { } v ? v.ToString("N" + decimals, Culture) : "–";

    /// <summary>Without needless decimals: <c>6.4</c>, <c>30</c>.</summary>
    public string Short(decimal? value) => value is { } v ? Math.Round(v, 1).ToString(v == Math.Round(v) ? "N0" : "#,0.#", Culture) : "–";

    public string Short(double? value) => Short((decimal?)value);

    /// <summary>Of 0.926: <c>92,6 %</c>, English <c>92.6%</c>.</summary>
    public string Percent(double? share) => share is { } s ? Short((decimal)s * 100) + (IsGerman ? Space : "") + "%" : "–";

    public string Percent(decimal? share) => Percent((double?)share);

    /// <summary><c>CHF 1’250.00</c>; German and Austrian readers have the currency behind.</summary>
    public string Money(Money money)
    {
        var digits = IsoCurrency.Decimals(money.Currency);
        var amount = Number(money.AmountMinor / (decimal)Math.Pow(10, digits), digits);
        return Tag is "de-DE" or "de-AT" ? amount + Space + money.Currency : money.Currency + Space + amount;
    }

    /// <summary><c>9. November 2026</c>.</summary>
    public string Day(LocalDate? day) => day is { } d ? LocalDatePattern.Create(IsGerman ? "d. MMMM uuuu" : "d MMMM uuuu", Culture).Format(d) : "–";

    /// <summary><c>09.11.2026</c>, English <c>9 Nov 2026</c>.</summary>
    public string ShortDay(LocalDate? day) => day is { } d ? LocalDatePattern.Create(IsGerman ? "dd.MM.uuuu" : "d MMM uuuu", Culture).Format(d) : "–";

    /// <summary><c>9.11.</c>, English <c>9 Nov</c>.</summary>
    public string DayMonth(LocalDate day) => LocalDatePattern.Create(IsGerman ? "d.M." : "d MMM", Culture).Format(day);

    /// <summary><c>Montag, 9. November 2026</c>.</summary>
    public string LongDay(LocalDate day) => $"{Weekday(day)}, {Day(day)}";

    public string Weekday(LocalDate day) => Culture.DateTimeFormat.GetDayName((DayOfWeek)((int)day.DayOfWeek % 7));

    /// <summary><c>Mo</c>, <c>Mon</c>.</summary>
    public string ShortWeekday(IsoDayOfWeek day) => Culture.DateTimeFormat.GetAbbreviatedDayName((DayOfWeek)((int)day % 7)).TrimEnd('.');

    /// <summary><c>November 2026</c>.</summary>
    public string Month(LocalDate day) => LocalDatePattern.Create("MMMM uuuu", Culture).Format(day);

    /// <summary>Two dates: a whole month by its name, else <c>01.10.–22.11.2026</c>, English <c>1 Oct – 22 Nov 2026</c>.</summary>
    public string Span(LocalDate from, LocalDate to) =>
        from.Day == 1 && to == DateAdjusters.EndOfMonth(from) ? Month(from)
        : from.Year != to.Year ? $"{ShortDay(from)} – {ShortDay(to)}"
        : IsGerman
            ? $"{LocalDatePattern.Create("dd.MM.", Culture).Format(from)}–{ShortDay(to)}"
            : $"{LocalDatePattern.Create("d MMM", Culture).Format(from)} – {ShortDay(to)}";

    /// <summary><c>08:10</c>.</summary>
    public string Time(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>Mo 09.11.2026 08:10</c>.</summary>
    public string Moment(LocalDateTime at) => $"{ShortWeekday(at.DayOfWeek)} {ShortDay(at.Date)}{(IsGerman ? " " : ", ")}{Time(at.TimeOfDay)}";

    /// <summary>A number of open seconds: <c>3 h 40 min</c>, <c>45 min</c>; from 100 hours on only hours.</summary>
    public string Duration(long seconds)
    {
        var (hours, minutes) = (seconds / 3600, seconds % 3600 / 60);
        return hours == 0 ? $"{minutes}{Space}min" : minutes == 0 || hours >= 100 ? $"{Number(hours)}{Space}h" : $"{hours}{Space}h{Space}{minutes}{Space}min";
    }

    /// <summary>The city of a zone: <c>Zürich</c> of Europe/Zurich.</summary>
    public string Zone(string id) => (IsGerman, id) switch
    {
        (true, "Europe/Zurich") => "Zürich",
        (true, "Europe/Vienna") => "Wien",
        (_, _) => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' '),
    };
}
