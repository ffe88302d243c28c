using Microsoft.Extensions.Options;

namespace SlaApi.Tests.Identity;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Authentication:TokenMinutes", "61")]
    [InlineData("Authentication:TokenMinutes", "0")]
    [InlineData("Authentication:Audience", " ")]
    [InlineData("Authentication:Authority", "issuer.example.com")]
    [InlineData("Authentication:Authority", "http://issuer.example.com")]
    [InlineData("Authentication:Keys:Announce", "00:01:00")]
    [InlineData("Authentication:Keys:RotateAfter", "01:00:00")]
    [InlineData("Authentication:FailedAttempts:Limit", "0")]
    [InlineData("PublicUrl", "sla.example.com")]
    public async Task The_app_does_not_start_with_invalid_settings(string key, string value)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => AuthorityApp.Start(null, (key, value)));
        Assert.Contains(key, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_life_of_a_token_can_be_shortened()
    {
        await using var app = await AuthorityApp.Start(null, ("Authentication:TokenMinutes", "5"));
        var (_, payload) = Jwt.Read(await app.Token());
        Assert.Equal(300, (long)payload["exp"]! - (long)payload["iat"]!);
    }

    [Fact]
    public async Task An_empty_authority_is_none()
    {
        await using var app = await AuthorityApp.Start(null, ("Authentication:Authority", ""));
        using var response = await app.Who(await app.Token());
        Assert.True(response.IsSuccessStatusCode);
    }
}
