using SlaApi.Identity;

namespace SlaApi.Tests.Identity;

public sealed class ClientSecretTests
{
    [Fact]
    public void A_generated_secret_is_long_and_needs_no_escaping()
    {
        var secret = ClientSecret.Generate();
        Assert.Matches("^[A-Za-z0-9_-]{43}$", secret);
        Assert.NotEqual(secret, ClientSecret.Generate());
    }

    [Fact]
    public void A_hash_says_how_it_was_made_and_is_salted()
    {
        var hash = ClientSecret.Hash("secret");
        Assert.Matches(@"^pbkdf2-sha256\$100000\$[A-Za-z0-9_-]{22}\$[A-Za-z0-9_-]{43}$", hash);
        Assert.NotEqual(hash, ClientSecret.Hash("secret"));
    }

    [Fact]
    public void A_hash_matches_its_secret_alone()
    {
        var hash = ClientSecret.Hash("secret");
        Assert.True(ClientSecret.Matches("secret", hash));
        Assert.False(ClientSecret.Matches("Secret", hash));
        Assert.False(ClientSecret.Matches("", hash));
    }

    [Fact]
    public void A_hash_made_with_another_number_of_rounds_is_understood() =>     // the first test vector of RFC 7914 § 11
        Assert.True(ClientSecret.Matches("passwd", "pbkdf2-sha256$1$c2FsdA$VawEblbjCJ_sFpHCJUS2BflBhSFt3gRl5oudV8INrLw"));

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("pbkdf2-sha256$0$c2FsdA$c2FsdA")]
    [InlineData("pbkdf2-sha256$2000000000$c2FsdA$c2FsdA")]
    [InlineData("pbkdf2-sha256$1$!!$c2FsdA")]
    [InlineData("bcrypt$1$c2FsdA$c2FsdA")]
    public void A_hash_that_cannot_be_read_matches_nothing(string hash) => Assert.False(ClientSecret.Matches("secret", hash));
}
