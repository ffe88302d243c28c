using SlaApi.Tests.Support;

namespace SlaApi.Tests.Architecture;

/// <summary>Files are small enough to read as a whole.</summary>
public sealed class SizeTests
{
    [Fact]
    public void No_source_file_is_longer_than_250_lines() => Assert.Equal([], Lines("src").Where(f => f.Lines > 250));

    [Fact]
    public void No_test_file_is_longer_than_400_lines() => Assert.Equal([], Lines("tests").Where(f => f.Lines > 400));

    [Fact]
    public void Half_of_the_source_files_have_at_most_60_lines()
    {
        var lines = Lines("src").Select(f => f.Lines).Order().ToList();
        Assert.InRange(lines[lines.Count / 2], 1, 60);
    }

    private static IReadOnlyList<(string File, int Lines)> Lines(string folder) =>
        [.. Repository.Files(folder, ".cs", ".cshtml").Select(f => (f, File.ReadLines(Path.Combine(Repository.Root, f)).Count()))];
}
