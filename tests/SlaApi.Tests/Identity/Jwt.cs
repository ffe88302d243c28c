using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;

namespace SlaApi.Tests.Identity;

/// <summary>Parses and signs tokens by hand, so that the tests do not depend on the library under test.</summary>
internal static class Jwt
{
    public static (JsonObject Header, JsonObject Payload) Read(string token)
    {
        var parts = token.Split('.');
        return (Part(parts[0]), Part(parts[1]));
    }

    public static string Sign(JsonObject header, JsonObject payload, Func<byte[], byte[]> sign)
    {
        var signed = $"{Encode(header)}.{Encode(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(sign(System.Text.Encoding.ASCII.GetBytes(signed)))}";
    }

    public static Func<byte[], byte[]> Rs256(RSA key) => data => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>The private key of an app, decrypted with its store and data protection.</summary>
    public static RSA PrivateKeyOf(AuthorityApp app, string kid)
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(app.Protection.CreateProtector("SlaApi.Identity.SigningKeys.v1").Unprotect(app.Keys[kid].ProtectedKey));
        return rsa;
    }

    private static JsonObject Part(string text) => JsonNode.Parse(Base64Url.DecodeFromChars(text))!.AsObject();

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
