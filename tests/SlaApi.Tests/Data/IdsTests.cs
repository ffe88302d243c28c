using SlaApi.Data;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Data;

public sealed class IdsTests
{
    [Fact]
    public void Ids_grow_even_inside_a_millisecond_and_when_time_goes_back()
    {
        var clock = new TestClock(Instant.FromUtc(2026, 1, 1, 0, 0));
        var ids = new Ids(clock);
        var made = Enumerable.Range(0, 10_000).Select(i =>
        {
            clock.Now += Duration.FromMilliseconds(i == 7000 ? -5000 : i % 1000 == 0 ? 1 : 0);
            return ids.Next();
        }).ToList();
        Assert.Equal(made.Select(i => i.ToString()).Order(StringComparer.Ordinal), made.Select(i => i.ToString()));
        Assert.Equal(made.Count, made.Distinct().Count());
        Assert.All(made, id => Assert.Equal((7, true), (id.Version, id.Variant is >= 8 and <= 11)));
    }

    [Fact]
    public void An_id_begins_with_its_millisecond()
    {
        var at = Instant.FromUtc(2026, 1, 1, 0, 0);
        var id = new Ids(new TestClock(at)).Next();
        Assert.Equal(at.ToUnixTimeMilliseconds(), Convert.ToInt64(id.ToString("N")[..12], 16));
    }
}
