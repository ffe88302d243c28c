namespace SlaApi.Tests.Identity;

/// <summary>One app for all tests of a class that do not change its clock or clients.</summary>
public sealed class SharedApp : IAsyncLifetime
{
    internal AuthorityApp App { get; private set; } = null!;

    internal string Token { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        App = await AuthorityApp.Start(null, ("Authentication:FailedAttempts:Limit", "100"));
        Token = await App.Token();
    }

    public async Task DisposeAsync() => await App.DisposeAsync();
}
