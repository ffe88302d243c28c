namespace SlaApi.Browser.Tests.Browsing;

/// <summary>A person without a mouse: finds controls by the names that are seen or heard, and reaches them with Tab alone.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int MaxStops = 200;

    public IPage Page => page;

    /// <summary>
    /// Presses Tab until the focus is on the control of this role and name, and sees to it that every stop on the way shows that it has the focus.
    /// </summary>
    /// <param name="group">The name of the group the control is in, where there are several of its name.</param>
    public async Task To(AriaRole role, string name, string? group = null)
    {
        var wanted = group is null
            ? page.GetByRole(role, new() { Name = name, Exact = true })
            : page.GetByRole(AriaRole.Group, new() { Name = group, Exact = true }).GetByRole(role, new() { Name = name, Exact = true });
        // Of several links with one name, any will do: they lead to the same place.
        Assert.True(
            await wanted.CountAsync() == 1 || (role == AriaRole.Link && await SamePlace(wanted)),
            $"{await wanted.CountAsync()} × {role} \"{name}\" on {page.Url}:\n{await page.Locator("body").AriaSnapshotAsync()}");
        for (var stop = 0; stop < MaxStops; stop++)
        {
            if (await wanted.EvaluateAllAsync<bool>("all => all.includes(document.activeElement)"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
            var unseen = await page.EvaluateAsync<string?>(
                """
                () => {
                  const e = document.activeElement, s = getComputedStyle(e), box = e.getBoundingClientRect();
                  // Inside a date field the browser marks the part that has the focus.
                  if (e === document.body || (e.matches(':focus-within') && !e.matches(':focus'))) return null;
                  const shown = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
                  return shown ? null : e.outerHTML.slice(0, 200);
                }
                """);
            Assert.True(unseen is null, $"The focus cannot be seen on {page.Url} at {unseen}");
        }

        Assert.Fail($"{role} \"{name}\" cannot be reached with Tab on {page.Url}.");
    }

    /// <summary>Into the field with this label, in place of what is there.</summary>
    public async Task Fill(string label, string text, string? group = null)
    {
        await ToField(label, group);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>The choice of this text in the list with this label: its first letters find it.</summary>
    public async Task Choose(string label, string text)
    {
        await To(AriaRole.Combobox, label);
        await page.Keyboard.TypeAsync(text);
        Assert.Equal(text, await page.EvaluateAsync<string>("() => document.activeElement.selectedOptions?.[0]?.text.trim() ?? ''"));
    }

    /// <summary>Sets or clears the box with this label.</summary>
    public async Task Tick(string label)
    {
        await To(AriaRole.Checkbox, label);
        await page.Keyboard.PressAsync("Space");
    }

    /// <summary>Presses a button and waits for the page that follows.</summary>
    public Task Press(string name) => Follow(AriaRole.Button, name);

    /// <summary>Follows a link and waits for the page that follows.</summary>
    public Task Open(string name) => Follow(AriaRole.Link, name);

    /// <summary>Whether a person sees this, anywhere on the page.</summary>
    public async Task Sees(string text) =>
        Assert.True(
            await page.GetByText(text).Filter(new() { Visible = true }).CountAsync() > 0,
            $"\"{text}\" is not on {page.Url}:\n{await page.Locator("body").AriaSnapshotAsync()}");

    private static Task<bool> SamePlace(ILocator links) => links.EvaluateAllAsync<bool>("all => all.length > 0 && all.every(a => a.href === all[0].href)");

    private async Task Follow(AriaRole role, string name)
    {
        await To(role, name);
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Loaded(object? sender, IPage _) => loaded.TrySetResult();
        page.Load += Loaded;
        await page.Keyboard.PressAsync("Enter");
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
        page.Load -= Loaded;
    }

    /// <summary>Fields of passwords have no role: the label finds them.</summary>
    private async Task ToField(string label, string? group)
    {
        var field = page.GetByLabel(label, new() { Exact = true });
        if (await field.CountAsync() != 1 || await field.GetAttributeAsync("type") != "password")
        {
            await To(AriaRole.Textbox, label, group);
            return;
        }

        for (var stop = 0; stop < MaxStops && !await field.EvaluateAsync<bool>("e => e === document.activeElement"); stop++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.True(await field.EvaluateAsync<bool>("e => e === document.activeElement"), $"\"{label}\" cannot be reached with Tab on {page.Url}.");
    }
}
