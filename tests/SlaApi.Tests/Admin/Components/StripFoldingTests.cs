using SlaApi.Admin.Components;

namespace SlaApi.Tests.Admin.Components;

public sealed class StripFoldingTests
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    [Fact]
    public void A_fortnight_is_shown_day_by_day()
    {
        var days = Days(14, open: _ => false);
        Assert.Same(days, StripFolding.Fold(days));
    }

    [Fact]
    public void Days_without_open_time_become_one_line()
    {
        var rows = StripFolding.Fold(Days(20, open: i => i is < 4 or > 12));

        Assert.Equal([1, 1, 1, 1, 9, 1, 1, 1, 1, 1, 1, 1], rows.Select(r => r.Days));
        Assert.Equal((Monday.PlusDays(4), Duration.Zero), (rows[4].First, rows[4].Open));
    }

    [Fact]
    public void Of_many_open_days_those_around_the_marks_remain()
    {
        var rows = StripFolding.Fold(Days(60, open: i => i % 7 < 5));

        // Start on the first day, due on the last.
        Assert.Equal([1, 1, 56, 1, 1], rows.Select(r => r.Days));
        Assert.Equal(Duration.FromHours(8 * 40), rows[2].Open);
        Assert.False(rows[2].IsPaused);
    }

    [Fact]
    public void A_long_pause_is_still_a_pause_when_folded()
    {
        var days = Days(20, open: i => i is < 4 or > 12).Select(d => d.Open > Duration.Zero ? d : d with { Pieces = [new(0, 1440, StripKind.Paused)] })
            .ToList();

        Assert.True(StripFolding.Fold(days)[4].IsPaused);
    }

    private static List<StripRow> Days(int count, Func<int, bool> open) => [.. Enumerable.Range(0, count).Select(i => new StripRow(
        Monday.PlusDays(i), 1, open(i) ? Duration.FromHours(8) : Duration.Zero, [new(540, 1020, open(i) ? StripKind.Counted : StripKind.Closed)],
        i == 0 ? [new(540, StripPoint.Start)] : i == count - 1 ? [new(600, StripPoint.Due)] : []))];
}
