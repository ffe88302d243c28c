namespace SlaApi.Domain.Clock;

/// <summary>The date of a holiday in a year of the Gregorian calendar; null in years without it.</summary>
internal delegate LocalDate? DateRule(int year);

/// <summary>The kinds of date that holiday laws use.</summary>
internal static class DateRules
{
    public static DateRule On(int month, int day) => year => new LocalDate(year, month, day);

    /// <summary>Easter Sunday and so many days: -2 Good Friday, 39 Ascension, 50 Whit Monday, 60 Corpus Christi.</summary>
    public static DateRule Easter(int days) => year => EasterSunday(year).PlusDays(days);

    /// <summary>The n-th such weekday of a month, and so many days after it.</summary>
    public static DateRule Nth(int n, IsoDayOfWeek weekday, int month, int plusDays = 0) =>
        year => LocalDate.FromYearMonthWeekAndDay(year, month, n, weekday).PlusDays(plusDays);

    /// <summary>The last such weekday before a date.</summary>
    public static DateRule Before(int month, int day, IsoDayOfWeek weekday) => year => new LocalDate(year, month, day).Previous(weekday);

    /// <summary>Only in years in which the date is such a weekday.</summary>
    public static DateRule If(this DateRule rule, IsoDayOfWeek weekday) =>
        year => rule(year) is { } date && date.DayOfWeek == weekday ? date : null;

    /// <summary>Not in years in which the date is one of these weekdays.</summary>
    public static DateRule Unless(this DateRule rule, params IsoDayOfWeek[] weekdays) =>
        year => rule(year) is { } date && !weekdays.Contains(date.DayOfWeek) ? date : null;

    /// <summary>A week later in years in which the date is so many days from Easter Sunday.</summary>
    public static DateRule WeekLaterAtEaster(this DateRule rule, int days) =>
        year => rule(year) is { } date && date == EasterSunday(year).PlusDays(days) ? date.PlusWeeks(1) : rule(year);

    /// <summary>The Gregorian computus in the form of Meeus, Jones and Butcher.</summary>
    public static LocalDate EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * late) + 114, 31);
        return new LocalDate(year, month, day + 1);
    }
}
