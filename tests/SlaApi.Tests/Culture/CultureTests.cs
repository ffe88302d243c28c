using System.Diagnostics;

namespace SlaApi.Tests.Culture;

/// <summary>Responses do not depend on the culture of the machine.</summary>
public sealed class CultureTests
{
    [Fact]
    public async Task The_same_conversation_is_the_same_byte_for_byte_under_every_culture()
    {
        var invariant = await Hold("C", " 1,234.50 INSIGHT");
        Assert.Contains("\nGET /v1/agreements?search=INSIGHT\n200 application/json", invariant, StringComparison.Ordinal);
        Assert.Equal(invariant, await Hold("de_CH.UTF-8", "de-CH 1’234.50 INSIGHT"));
        Assert.Equal(invariant, await Hold("tr_TR.UTF-8", "tr-TR 1.234,50 İNSİGHT"));
    }

    /// <summary>In a separate process, so that static initialisation also runs in that culture.</summary>
    /// <param name="culture">Name of the culture in the operating system.</param>
    /// <param name="proof">A number and a word as formatted by that process.</param>
    private static async Task<string> Hold(string culture, string proof)
    {
        var file = Path.GetTempFileName();
        var start = new ProcessStartInfo("dotnet", [typeof(CultureTests).Assembly.Location, file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = culture },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await errors);
        Assert.Equal(proof, output.Split('\n')[0]);
        return await File.ReadAllTextAsync(file);
    }
}
