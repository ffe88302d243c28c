using SlaApi.Domain.Metrics;
using SlaApi.Domain.Tests.Metrics.Oracle;

namespace SlaApi.Domain.Tests.Metrics;

public sealed class HistogramTests
{
    [Fact]
    public void Bins_add_up_percentiles_lie_in_theirs_and_the_bound_is_an_edge()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            long width = random.Next(1, 9);
            var bound = width * random.Next(0, 7);
            var times = Enumerable.Range(0, random.Next(0, 60)).Select(_ => (long)random.Next(0, 80)).Select(v => (Value: v, InTime: v <= bound)).ToList();
            var histogram = Histogram.Of(times, bound, width);

            Assert.Equal(times.Count, histogram.Count);
            Assert.Equal(times.Count, histogram.Bins.Sum(b => b.Count));
            Assert.Equal(times.Count(t => t.InTime), histogram.Bins.Where(b => b.WithinBound).Sum(b => b.Count));
            Assert.Equal(bound, histogram.Bins.Last(b => b.WithinBound).To);
            Assert.All(histogram.Bins.Zip(histogram.Bins.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
            Assert.All(histogram.Bins.Where(b => b.To > 0), b => Assert.Equal(width, b.To - b.From));
            Assert.All(histogram.Bins, (b, i) => Assert.Equal(times.LongCount(t => (t.Value > b.From || i == 0) && !(t.Value > b.To)), b.Count));
            foreach (var (percent, value) in new[] { (50, histogram.P50), (90, histogram.P90), (95, histogram.P95) })
            {
                Assert.Equal(SlowMetrics.Percentile([.. times.Select(t => t.Value)], percent), value);
                Assert.True(value is null || histogram.Bins.Any(b => b.Count > 0 && b.From <= value && !(value > b.To)));
            }
        }
    }

    [Fact]
    public void At_the_bound_itself_it_is_late() =>
        Assert.Equal([0L, 1, 1], Histogram.Of([(20, true), (20, false)], 20, 10).Bins.Take(3).Select(b => b.Count));
}
