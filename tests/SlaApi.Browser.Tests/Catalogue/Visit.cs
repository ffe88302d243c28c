using SlaApi.Browser.Tests.Browsing;

namespace SlaApi.Browser.Tests.Catalogue;

/// <summary>A page of the catalogue in one of its states.</summary>
/// <param name="Page">Its name, for pictures and messages.</param>
/// <param name="State"><c>filled</c>, <c>empty</c>, <c>error</c> or a word of its own.</param>
/// <param name="Path">Its address.</param>
internal sealed record Visit(string Page, string State, string Path)
{
    /// <summary>The address where it holds an id that only the site knows.</summary>
    public Func<Site, Task<string>>? Find { get; init; }

    /// <summary>Who looks at it; nobody signed in when missing.</summary>
    public Person? By { get; init; }

    /// <summary>On the site without demo data.</summary>
    public bool OnEmptySite { get; init; }

    /// <summary>What brings the state about, after the page is there.</summary>
    public Func<IPage, Task>? Then { get; init; }

    /// <summary>What the page answers, after <see cref="Then"/>.</summary>
    public int Status { get; init; } = 200;

    /// <summary>German and English without a country.</summary>
    public bool KnowsNoCountries { get; init; }

    public string Name => $"{Page}-{State}";
}
