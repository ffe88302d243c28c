using SlaApi.Browser.Tests.Browsing;

namespace SlaApi.Browser.Tests.Catalogue;

/// <summary>A page of the catalogue in one of its states.</summary>
/// <param name="Page">Its name, for pictures and messages.</param>
/// <param name="State"><c>filled</c>, <c>empty</c>, <c>error</c> or another name.</param>
/// <param name="Path">Its address.</param>
internal sealed record Visit(string Page, string State, string Path)
{
    public Func<Task<Site>> On { get; init; } = () => Site.Filled;

    /// <summary>Finds the address if it contains an id of the site.</summary>
    public Func<Site, Task<string>>? Find { get; init; }

    /// <summary>The signed-in person; anonymous if missing.</summary>
    public Person? By { get; init; }

    /// <summary>The form values by name that are sent to reach the state.</summary>
    public IReadOnlyDictionary<string, string>? Sent { get; init; }

    /// <summary>The session ends before <see cref="Sent"/> is sent.</summary>
    public bool SessionEnds { get; init; }

    /// <summary>The status of the page, or of the answer to <see cref="Sent"/>.</summary>
    public int Status { get; init; } = 200;

    /// <summary>German and English without a country.</summary>
    public bool WithoutCountry { get; init; }

    public string Name => $"{Page}-{State}";
}
