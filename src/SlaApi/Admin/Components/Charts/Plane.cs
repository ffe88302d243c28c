using System.Globalization;

namespace SlaApi.Admin.Components.Charts;

/// <summary>
/// Positions of values in a picture. Across, places are percents of its width, so that letters and marks keep their size in a narrow window; down, they are
/// pixels. Only lines and areas are stretched: their paths count in thousandths of the width.
/// </summary>
internal sealed record Plane(double From, double To, double Low, double High)
{
    public const int Height = 168;

    private static readonly double[] Steps = [1, 2, 5, 10];

    public double Across(double x) => Math.Round((x - From) / (To - From) * 100, 1);

    public double Down(double y) => Math.Round(Height - ((y - Low) / (High - Low) * Height), 1);

    public string Path(IEnumerable<(double X, double Y)> points) =>
        string.Concat(points.Select((p, i) => $"{(i == 0 ? 'M' : 'L')}{At(Math.Round((p.X - From) / (To - From) * 1000))} {At(Down(p.Y))}"));

    /// <summary>A number as attributes want it: at most one decimal.</summary>
    public static string At(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>0 and the multiples of a round whole step up to a value, at most the given number above 0.</summary>
    public static IReadOnlyList<long> Round(double high, int atMost)
    {
        var rough = Math.Max(high / atMost, 1);
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = (long)(Steps.First(s => s * magnitude >= rough) * magnitude);
        return [.. Enumerable.Range(0, atMost + 1).Select(i => i * step).Where(v => v <= high)];
    }
}
