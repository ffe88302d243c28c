using System.Net;
using AngleSharp.Html.Dom;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin;

/// <summary>
/// A person signed in to the admin. The cookies are for HTTPS alone, so they are carried by hand over plain HTTP. The body of an answer is decoded, with
/// plain spaces; <see cref="PageReading.Page"/> parses it as it was sent.
/// </summary>
public sealed class AdminSession(HttpClient http, string language)
{
    private readonly Dictionary<string, string> _cookies = new() { ["slaapi-language"] = language };

    /// <param name="app">Its settings name the administrator.</param>
    public static async Task<AdminSession> SignIn(App app, string email, string password, string language = "de-CH")
    {
        var session = new AdminSession(app.Http, language);
        var token = Token(await session.Get("/admin/sign-in"), "[name=__form]");
        (await session.Send(HttpMethod.Post, "/admin/sign-in", new() { ["email"] = email, ["password"] = password, ["__form"] = token })).Expect(302);
        return session;
    }

    public Task<Answer> Get(string path) => SendContent(HttpMethod.Get, path, null);

    /// <summary>A file, as it was sent.</summary>
    public async Task<byte[]> Download(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        using var response = await http.SendAsync(request);
        Assert.Equal((HttpStatusCode.OK, "attachment"), (response.StatusCode, response.Content.Headers.ContentDisposition?.DispositionType));
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Sends a form of the page at this address, with its token.</summary>
    public async Task<Answer> Post(string path, Dictionary<string, string> form)
    {
        var token = Token((await Get(path)).Expect(200), "main [name=__form]");
        return await Send(HttpMethod.Post, path, new(form) { ["__form"] = token });
    }

    /// <summary>Fills in and sends the first form of the page's content, as a browser would: a field that is not changed is sent as it is.</summary>
    public async Task<Answer> Submit(string path, params (string Name, string Value)[] changes) =>
        await Send(HttpMethod.Post, path, await Filled(path, changes));

    /// <summary>Presses a button of a form that was filled in before; what a browser would send of the page that follows.</summary>
    public async Task<Dictionary<string, string>> Act(string path, Dictionary<string, string> form, string act) =>
        Filled(await Send(path, new(form) { ["act"] = act }), []);

    /// <summary>What a browser would send of the page as it is now.</summary>
    public async Task<Dictionary<string, string>> Filled(string path, params (string Name, string Value)[] changes) =>
        Filled((await Get(path)).Expect(200), changes);

    /// <summary>What a browser would send of this page's first form.</summary>
    public static Dictionary<string, string> Filled(Answer page, params (string Name, string Value)[] changes)
    {
        var form = (IHtmlFormElement)page.Page().QuerySelector("main form[method=post]")!;
        var fields = new Dictionary<string, string>();
        foreach (var field in form.Elements)
        {
            if (field.GetAttribute("name") is { Length: > 0 } name && Value(field) is { } value)
            {
                fields[name] = fields.TryGetValue(name, out var before) && field is IHtmlInputElement ? $"{before},{value}" : value;
            }
        }

        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        return fields;
    }

    /// <summary>Sends a form that was filled in before.</summary>
    public Task<Answer> Send(string path, Dictionary<string, string> form) => Send(HttpMethod.Post, path, form);

    /// <summary>The session ends, as when it expires; everything else in the browser stays.</summary>
    public void Expire() => _cookies.Remove("__Host-slaapi");

    private static string Token(Answer page, string field) => page.Page().QuerySelector(field)!.GetAttribute("value")!;

    /// <summary>What is sent for a field; nothing for buttons and boxes that are not ticked.</summary>
    private static string? Value(IHtmlElement field) => field switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
        IHtmlInputElement input => input.GetAttribute("value") ?? (input.Type is "checkbox" or "radio" ? "on" : ""),
        IHtmlTextAreaElement area => area.TextContent,
        IHtmlSelectElement select => (select.Options.FirstOrDefault(o => o.HasAttribute("selected")) ?? select.Options[0]).Value,
        _ => null,
    };

    /// <summary>Fills in the page's first form and sends it with a file.</summary>
    public async Task<Answer> Upload(string path, string name, string content, params (string Name, string Value)[] changes)
    {
        var body = new MultipartFormDataContent();
        foreach (var (field, value) in (await Filled(path, changes)).Where(f => f.Key != "file"))
        {
            body.Add(new StringContent(value), field);
        }

        body.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(content)), "file", name);
        return await SendContent(HttpMethod.Post, path, body);
    }

    private Task<Answer> Send(HttpMethod method, string path, Dictionary<string, string>? form) =>
        SendContent(method, path, form is null ? null : new FormUrlEncodedContent(form));

    private async Task<Answer> SendContent(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        using var response = await http.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }

        var markup = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, WebUtility.HtmlDecode(markup).Replace('\u00A0', ' '), response, markup);
    }
}
