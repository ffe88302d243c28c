namespace SlaApi.Domain.Clock;

/// <summary>Checked terms, ready to be asked by local date: what is open then, and whether it is a holiday.</summary>
internal sealed class OpeningRules
{
    private readonly Stretch[][] _week;      // stretches that begin on the day; index 0 is Monday
    private readonly Stretch[][] _plain;     // what the day is open in a week without overrides
    private readonly Dictionary<LocalDate, Stretch[]> _overrides = [];
    private readonly HolidayTerms _holidays;

    public OpeningRules(CalendarTerms terms)
    {
        _week = [.. Days(terms.WeeklyHours).Select(Begin)];
        _plain = [.. Enumerable.Range(0, 7).Select(d => Stretch.OnDate(_week[d], _week[(d + 6) % 7]))];
        _holidays = terms.Holidays ?? new HolidayTerms();
        foreach (var date in terms.Overrides ?? [])
        {
            _overrides[date.Date] = Begin(date.Hours);
        }
    }

    /// <summary>Stretches that begin on each day of a week without overrides, Monday first.</summary>
    public IReadOnlyList<Stretch[]> Week => _week;

    /// <summary>The seven lists of hours, Monday first.</summary>
    public static IReadOnlyList<IReadOnlyList<HoursInterval>?> Days(WeeklyHours? hours) =>
        [hours?.Monday, hours?.Tuesday, hours?.Wednesday, hours?.Thursday, hours?.Friday, hours?.Saturday, hours?.Sunday];

    /// <summary>All closed dates of a year: the regional set without its exceptions, and the single dates.</summary>
    public HashSet<LocalDate> HolidaysOf(int year)
    {
        var closed = new HashSet<LocalDate>();
        if (_holidays.Region is { } region)
        {
            closed.UnionWith(HolidayCalendar.Of(region, year));
        }

        closed.ExceptWith(_holidays.Except ?? []);
        closed.UnionWith((_holidays.Dates ?? []).Where(d => d.Year == year));
        return closed;
    }

    /// <summary>Open wall-clock time of a date that is no holiday, in order. What the date before was closed for does not cut its tail.</summary>
    public Stretch[] On(LocalDate date)
    {
        if (_overrides.Count == 0 || (!_overrides.ContainsKey(date) && !_overrides.ContainsKey(date.PlusDays(-1))))
        {
            return _plain[(int)date.DayOfWeek - 1];
        }

        return Stretch.OnDate(BeginningOn(date), BeginningOn(date.PlusDays(-1)));
    }

    /// <summary>The stretches an override gives the date, or null where the week's hours hold.</summary>
    public Stretch[]? OverrideOn(LocalDate date) => _overrides.GetValueOrDefault(date);

    private Stretch[] BeginningOn(LocalDate date) => OverrideOn(date) ?? _week[(int)date.DayOfWeek - 1];

    private static Stretch[] Begin(IReadOnlyList<HoursInterval>? hours) =>
        [.. (hours ?? []).Select(h => Stretch.Parse(h)!.Value).OrderBy(s => s.From)];
}
