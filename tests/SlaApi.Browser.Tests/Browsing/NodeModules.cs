namespace SlaApi.Browser.Tests.Browsing;

/// <summary>What <c>npm ci</c> installs: html-validate.</summary>
internal static class NodeModules
{
    public static string Project { get; } = Path.Combine(Repository.Root, "tests", "SlaApi.Browser.Tests");

    public static string File(string path)
    {
        var file = Path.Combine(Project, "node_modules", path);
        return System.IO.File.Exists(file)
            ? file
            : throw new FileNotFoundException("The browser tests need html-validate: scripts/test fetches it, or `npm ci` in tests/SlaApi.Browser.Tests.");
    }
}
