using System.Globalization;
using NodaTime.Text;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Tests.Clock.Holidays;

/// <summary>Holidays in the notation of the tables in these tests.</summary>
internal static class Holidays
{
    /// <summary>The year's dates in order: <c>01-01 04-03</c>.</summary>
    public static string Text(string region, int year) =>
        string.Join(' ', HolidayCalendar.Of(region, year).Order().Select(date => date.ToString("MM-dd", CultureInfo.InvariantCulture)));

    public static bool Closed(string region, string date)
    {
        var day = LocalDatePattern.Iso.Parse(date).Value;
        return HolidayCalendar.Of(region, day.Year).Contains(day);
    }
}
