using BenchmarkDotNet.Attributes;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Benchmarks;

/// <summary>One deadline on a calendar whose cache is filled.</summary>
public class DeadlineBenchmarks
{
    private readonly CountedTime _time = new(BusinessCalendar.From(AgreementTemplate.OfficeHours with { Holidays = new() { Region = "CH-ZH" } }), []);
    private readonly Instant _start = Instant.FromUtc(2025, 3, 7, 15, 30);

    [Benchmark(Description = "deadline of 4 business hours over a weekend")]
    public Instant Hours() => _time.Deadline(_start, new SlaDuration(4, TimeUnit.BusinessHours));

    [Benchmark(Description = "deadline of 800 business days")]
    public Instant Days() => _time.Deadline(_start, new SlaDuration(800, TimeUnit.BusinessDays));
}
