using SlaApi.Browser.Tests.Browsing;

namespace SlaApi.Browser.Tests.Catalogue;

/// <summary>A page of the catalogue in one of its states.</summary>
/// <param name="Page">Its name, for pictures and messages.</param>
/// <param name="State"><c>filled</c>, <c>empty</c>, <c>error</c> or a word of its own.</param>
/// <param name="Path">Its address.</param>
internal sealed record Visit(string Page, string State, string Path)
{
    public Func<Task<Site>> On { get; init; } = () => Site.Filled;

    /// <summary>The address where it holds an id that only the site knows.</summary>
    public Func<Site, Task<string>>? Find { get; init; }

    /// <summary>Who looks at it; nobody signed in when missing.</summary>
    public Person? By { get; init; }

    /// <summary>What is filled in by name and sent, which brings the state about.</summary>
    public IReadOnlyDictionary<string, string>? Sent { get; init; }

    /// <summary>What the page answers; after <see cref="Sent"/>, where there is one.</summary>
    public int Status { get; init; } = 200;

    /// <summary>German and English without a country.</summary>
    public bool KnowsNoCountries { get; init; }

    public string Name => $"{Page}-{State}";
}
