using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.Handovers;

/// <summary>An app with an administrator, on a Monday at 09:30 in Zurich.</summary>
public sealed class LeadPages : IAsyncLifetime
{
    private const string Email = "admin@example.com";
    private const string Password = "long enough for tests";

    public App App { get; } = new()
    {
        Clock = new TestClock(Instant.FromUtc(2026, 3, 9, 8, 30)),
        Settings = new Dictionary<string, string?> { ["Bootstrap:Admin:Email"] = Email, ["Bootstrap:Admin:Password"] = Password },
    };

    public Api Api { get; private set; } = null!;

    public AdminSession German { get; private set; } = null!;

    public AdminSession English { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await App.InitializeAsync();
        Api = await App.Client();
        German = await AdminSession.SignIn(App, Email, Password);
        English = await AdminSession.SignIn(App, Email, Password, "en");
    }

    public Task DisposeAsync() => ((IAsyncLifetime)App).DisposeAsync();
}
