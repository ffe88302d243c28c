using NodaTime.TimeZones;

namespace SlaApi.Domain.Clock;

/// <summary>What is wrong with the terms of a calendar: every fault at once, pointers from the root of the calendar.</summary>
public static class CalendarFaults
{
    // A day of one-minute intervals would make a year of open time as large as a book.
    private const int MaxIntervals = 24;

    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>All faults; empty where <see cref="BusinessCalendar.From"/> accepts the terms.</summary>
    public static IReadOnlyList<Fault> Of(CalendarTerms terms)
    {
        if (terms is null)
        {
            return [new Fault("", "Der Kalender fehlt.", "The calendar is missing.")];
        }

        var faults = new List<Fault>();
        faults.AddRange(OfZone(terms.TimeZone));
        foreach (var (day, hours) in Days.Zip(OpeningRules.Days(terms.WeeklyHours)))
        {
            faults.AddRange(OfHours($"/weeklyHours/{day}", hours ?? []));
        }

        if (terms.Holidays?.Region is { } region && !HolidayCalendar.Knows(region))
        {
            faults.Add(new Fault("/holidays/region", "Diese Region ist nicht bekannt.", "This region is not known."));
        }

        faults.AddRange(OfOverrides(terms.Overrides ?? []));
        if (NeverOpens(terms, faults.Count > 0))
        {
            faults.Add(new Fault("/weeklyHours", "Der Kalender hat keine offene Zeit.", "The calendar has no open time."));
        }

        return faults;
    }

    private static IEnumerable<Fault> OfZone(string? zone)
    {
        if (zone is null)
        {
            yield return new Fault("/timeZone", "Die Zeitzone fehlt.", "The time zone is missing.");
        }
        else if (!TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey(zone))    // the provider alone would also take UTC+02:00
        {
            yield return new Fault(
                "/timeZone", "Diese Zeitzone ist nicht bekannt. Nennen Sie einen IANA-Namen.", "This time zone is not known. Give an IANA name.");
        }
    }

    private static IEnumerable<Fault> OfOverrides(IReadOnlyList<DateHours> overrides)
    {
        var dates = new HashSet<LocalDate>();
        for (var i = 0; i < overrides.Count; i++)
        {
            if (overrides[i] is not { } date)
            {
                yield return Missing($"/overrides/{i}");
                continue;
            }
            if (!dates.Add(date.Date))
            {
                yield return new Fault($"/overrides/{i}/date", "Dieses Datum kommt schon vor.", "This date is already listed.");
            }

            foreach (var fault in date.Hours is { } hours ? OfHours($"/overrides/{i}/hours", hours) : [Missing($"/overrides/{i}/hours")])
            {
                yield return fault;
            }
        }
    }

    private static List<Fault> OfHours(string pointer, IReadOnlyList<HoursInterval> hours)
    {
        if (hours.Count > MaxIntervals)
        {
            return [new Fault(pointer, $"Höchstens {MaxIntervals} Zeiten an einem Tag.", $"At most {MaxIntervals} intervals a day.")];
        }

        var faults = new List<Fault>();
        var begun = new List<(Stretch Stretch, int Index)>();
        for (var i = 0; i < hours.Count; i++)
        {
            if (hours[i] is not { } interval)
            {
                faults.Add(Missing($"{pointer}/{i}"));
            }
            else if (Stretch.Parse(interval) is { } stretch)
            {
                begun.Add((stretch, i));
            }
            else
            {
                faults.AddRange(OfTimes($"{pointer}/{i}", interval));
            }
        }
        var end = 0;
        foreach (var (stretch, index) in begun.OrderBy(b => b.Stretch.From))
        {
            if (stretch.From < end)
            {
                faults.Add(new Fault(
                    $"{pointer}/{index}", "Diese Zeiten überschneiden sich mit anderen des Tages.", "These hours overlap with others of the day."));
            }

            end = Math.Max(end, stretch.To);
        }
        return faults;
    }

    private static IEnumerable<Fault> OfTimes(string pointer, HoursInterval interval)
    {
        if (Stretch.Minutes(interval.From) is null or Stretch.Day)
        {
            yield return new Fault($"{pointer}/from", "Erwartet wird HH:mm von 00:00 bis 23:59.", "HH:mm from 00:00 to 23:59 is expected.");
        }

        if (Stretch.Minutes(interval.To) is null)
        {
            yield return new Fault($"{pointer}/to", "Erwartet wird HH:mm von 00:00 bis 24:00.", "HH:mm from 00:00 to 24:00 is expected.");
        }
    }

    // A week with hours opens some day, whatever the holidays are.
    // Hours of single dates alone may all fall on holidays or on wall time that never was.
    private static bool NeverOpens(CalendarTerms terms, bool faulty)
    {
        if (OpeningRules.Days(terms.WeeklyHours).Any(d => d is { Count: > 0 }))
        {
            return false;
        }

        var dates = (terms.Overrides ?? []).Where(o => o?.Hours is { Count: > 0 }).Select(o => o.Date).ToList();
        if (dates.Count == 0 || faulty)
        {
            return dates.Count == 0;
        }

        var calendar = BusinessCalendar.Unchecked(terms);
        return dates.All(d => d.Year is < 1 or > 9997 || (calendar.EndOfOpenDate(d) is null && calendar.EndOfOpenDate(d.PlusDays(1)) is null));
    }

    private static Fault Missing(string pointer) => new(pointer, "Hier fehlt eine Angabe.", "A value is missing here.");
}
