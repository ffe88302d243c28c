using System.Net;
using System.Text.RegularExpressions;

namespace SlaApi.Tests.Support;

/// <summary>
/// A person signed in to the admin. The cookies are for HTTPS alone, so they are carried by hand over plain HTTP. Pages are read decoded, with plain spaces.
/// </summary>
public sealed class AdminSession(HttpClient http, string language)
{
    private readonly Dictionary<string, string> _cookies = new() { ["slaapi-language"] = language };

    /// <param name="app">Its settings name the administrator.</param>
    public static async Task<AdminSession> SignIn(App app, string email, string password, string language = "de-CH")
    {
        var session = new AdminSession(app.Http, language);
        var token = Regex.Match((await session.Get("/admin/sign-in")).Body, "name=\"__form\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        (await session.Send(HttpMethod.Post, "/admin/sign-in", new() { ["email"] = email, ["password"] = password, ["__form"] = token })).Expect(302);
        return session;
    }

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path, null);

    /// <summary>Sends a form of the page at this address, with its token.</summary>
    public async Task<Answer> Post(string path, Dictionary<string, string> form)
    {
        var token = Regex.Match((await Get(path)).Expect(200).Body, "<main.*?name=\"__form\"[^>]*value=\"([^\"]+)\"", RegexOptions.Singleline).Groups[1].Value;
        return await Send(HttpMethod.Post, path, new(form) { ["__form"] = token });
    }

    /// <summary>Fills in and sends the first form of the page's content, as a browser would: what is not changed goes as it stands there.</summary>
    public async Task<Answer> Submit(string path, params (string Name, string Value)[] changes) => await Send(HttpMethod.Post, path, await Filled(path, changes));

    /// <summary>What a browser would send of the page as it is now.</summary>
    public async Task<Dictionary<string, string>> Filled(string path, params (string Name, string Value)[] changes)
    {
        var page = (await Get(path)).Expect(200).Body;
        var form = Regex.Match(page, "<main.*?(<form method=\"post\".*?</form>)", RegexOptions.Singleline).Groups[1].Value;
        var fields = new Dictionary<string, string>();
        foreach (Match input in Regex.Matches(form, "<input[^>]*>"))
        {
            fields[Attribute(input.Value, "name")] = Attribute(input.Value, "value");
        }

        foreach (Match area in Regex.Matches(form, "<textarea([^>]*)>(.*?)</textarea>", RegexOptions.Singleline))
        {
            fields[Attribute(area.Groups[1].Value, "name")] = area.Groups[2].Value.Trim();
        }

        foreach (Match select in Regex.Matches(form, "<select([^>]*)>(.*?)</select>", RegexOptions.Singleline))
        {
            var chosen = Regex.Match(select.Groups[2].Value, "<option[^>]*selected[^>]*>");
            fields[Attribute(select.Groups[1].Value, "name")] = chosen.Success ? Attribute(chosen.Value, "value") : "";
        }

        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        return fields;
    }

    /// <summary>Sends what was filled in before.</summary>
    public Task<Answer> Send(string path, Dictionary<string, string> form) => Send(HttpMethod.Post, path, form);

    // The answer's body is read decoded, so an attribute may hold quotes of its own: it ends where the tag or the next attribute begins.
    private static string Attribute(string tag, string name) => Regex.Match(tag, $"(?:^|\\s){name}=\"(.*?)\"(?=\\s+[a-z-]+=|\\s*/?>|\\s*$)", RegexOptions.Singleline).Groups[1].Value;

    private async Task<Answer> Send(HttpMethod method, string path, Dictionary<string, string>? form)
    {
        using var request = new HttpRequestMessage(method, path) { Content = form is null ? null : new FormUrlEncodedContent(form) };
        request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        using var response = await http.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }

        return new Answer(response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()).Replace('\u00A0', ' '), response);
    }
}
