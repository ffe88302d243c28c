using System.Diagnostics;

namespace SlaApi.Tests.Culture;

/// <summary>What the API says does not depend on the culture of the machine.</summary>
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

    /// <summary>In a process of its own: what is made once, when it starts, is made under that culture too.</summary>
    /// <param name="culture">As the operating system names it.</param>
    /// <param name="proof">How that process writes a number and a word.</param>
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
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said + await errors);
        Assert.Equal(proof, said.Split('\n')[0]);
        return await File.ReadAllTextAsync(file);
    }
}
