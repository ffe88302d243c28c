using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SlaApi.Tests.Identity;

public sealed class BearerTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private readonly AuthorityApp _app = shared.App;
    private readonly string _token = shared.Token;

    [Fact]
    public Task A_handmade_token_equal_to_a_real_one_is_accepted() => Forged(HttpStatusCode.OK);

    [Fact]
    public async Task Without_token_the_answer_asks_for_one()
    {
        using var response = await _app.Who(null);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task A_token_is_valid_until_its_last_second()
    {
        await using var aged = await AuthorityApp.Start();
        var token = await aged.Token();
        aged.Time.Advance(TimeSpan.FromMinutes(60) - TimeSpan.FromSeconds(1));
        using var before = await aged.Who(token);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        aged.Time.Advance(TimeSpan.FromSeconds(1));
        using var after = await aged.Who(token);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public Task An_expired_token_is_refused() => Refused(change: (_, payload) => payload["exp"] = _app.Time.GetUtcNow().ToUnixTimeSeconds() - 1);

    [Fact]
    public Task A_token_without_expiry_is_refused() => Refused(change: (_, payload) => payload.Remove("exp"));

    [Fact]
    public Task A_token_for_another_audience_is_refused() => Refused(change: (_, payload) => payload["aud"] = "another");

    [Fact]
    public Task A_token_without_audience_is_refused() => Refused(change: (_, payload) => payload.Remove("aud"));

    [Fact]
    public Task A_token_of_another_issuer_is_refused() => Refused(change: (_, payload) => payload["iss"] = "https://issuer.example.com");

    [Fact]
    public Task A_token_without_issuer_is_refused() => Refused(change: (_, payload) => payload.Remove("iss"));

    [Theory]
    [InlineData("JWT")]
    [InlineData("id+jwt")]
    [InlineData(null)]
    public Task A_token_of_another_type_is_refused(string? type) => Refused(change: (header, _) => header["typ"] = type);

    [Fact]
    public Task A_token_without_type_is_refused() => Refused(change: (header, _) => header.Remove("typ"));

    [Fact]
    public Task A_token_without_key_id_is_refused() => Refused(change: (header, _) => header.Remove("kid"));

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    public async Task A_token_without_signature_is_refused(string algorithm)
    {
        var (header, payload) = Jwt.Read(_token);
        header["alg"] = algorithm;
        await Answers(HttpStatusCode.Unauthorized, Jwt.Sign(header, payload, _ => []));
    }

    [Fact]
    public async Task A_token_whose_signature_was_cut_off_is_refused() =>
        await Answers(HttpStatusCode.Unauthorized, _token[..(_token.LastIndexOf('.') + 1)]);

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_shared_secret_is_refused()
    {
        var (header, payload) = Jwt.Read(_token);
        using var key = Jwt.PrivateKeyOf(_app, (string)header["kid"]!);
        header["alg"] = "HS256";
        var (pem, der, modulus) = (key.ExportSubjectPublicKeyInfoPem(), key.ExportSubjectPublicKeyInfo(), key.ExportParameters(false).Modulus!);
        byte[][] secrets = [Encoding.ASCII.GetBytes(pem), der, modulus];
        foreach (var secret in secrets)
        {
            await Answers(HttpStatusCode.Unauthorized, Jwt.Sign(header, payload, data => HMACSHA256.HashData(secret, data)));
        }
    }

    [Fact]
    public async Task A_token_signed_with_another_key_under_a_known_id_is_refused()
    {
        using var other = RSA.Create(2048);
        var (header, payload) = Jwt.Read(_token);
        await Answers(HttpStatusCode.Unauthorized, Jwt.Sign(header, payload, Jwt.Rs256(other)));
    }

    [Fact]
    public async Task A_token_that_brings_its_own_key_is_refused()
    {
        using var other = RSA.Create(2048);
        var (n, e) = (other.ExportParameters(false).Modulus!, other.ExportParameters(false).Exponent!);
        var (header, payload) = Jwt.Read(_token);
        header["kid"] = "own";
        header["jwk"] = new JsonObject
        {
            ["kty"] = "RSA",
            ["kid"] = "own",
            ["n"] = System.Buffers.Text.Base64Url.EncodeToString(n),
            ["e"] = System.Buffers.Text.Base64Url.EncodeToString(e),
        };
        await Answers(HttpStatusCode.Unauthorized, Jwt.Sign(header, payload, Jwt.Rs256(other)));
    }

    [Fact]
    public async Task A_tampered_token_is_refused()
    {
        var (header, payload) = Jwt.Read(_token);
        payload["scope"] = "admin";
        var signature = _token[(_token.LastIndexOf('.') + 1)..];
        var unsigned = Jwt.Sign(header, payload, _ => []);
        await Answers(HttpStatusCode.Unauthorized, unsigned + signature);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    [InlineData("....")]
    public Task A_malformed_token_is_refused(string nonsense) => Answers(HttpStatusCode.Unauthorized, nonsense);

    private Task Refused(Action<JsonObject, JsonObject> change) => Forged(HttpStatusCode.Unauthorized, change);

    /// <summary>Signed with the real key, so that only the change can cause the refusal.</summary>
    private async Task Forged(HttpStatusCode expected, Action<JsonObject, JsonObject>? change = null)
    {
        var (header, payload) = Jwt.Read(_token);
        using var key = Jwt.PrivateKeyOf(_app, (string)header["kid"]!);
        change?.Invoke(header, payload);
        await Answers(expected, Jwt.Sign(header, payload, Jwt.Rs256(key)));
    }

    private async Task Answers(HttpStatusCode expected, string with)
    {
        using var response = await _app.Who(with);
        Assert.Equal(expected, response.StatusCode);
    }
}
