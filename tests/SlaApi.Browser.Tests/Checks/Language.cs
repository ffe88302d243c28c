using SlaApi.Browser.Tests.Texts;

namespace SlaApi.Browser.Tests.Checks;

/// <summary>Whether the texts of a page are in its declared language.</summary>
internal static class Language
{
    public static async Task<IReadOnlyList<string>> Faults(IPage page, string language, TextPairs pairs, IReadOnlySet<string>? data = null)
    {
        var said = await page.EvaluateAsync<string>("() => document.documentElement.lang");
        var texts = await page.EvaluateAsync<string[]>(
            """
            () => {
              const texts = [document.title];
              const foreign = e => e.closest('[lang]') !== document.documentElement || e.closest('script, style');
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) if (!foreign(walk.currentNode.parentElement)) texts.push(walk.currentNode.data);
              for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'value'])
                for (const e of document.querySelectorAll('[' + name + ']'))
                  if (!foreign(e) && (name !== 'value' || e.matches('button, input[type=submit], input[type=button]'))) texts.push(e.getAttribute(name));
              return texts.map(t => t.replace(/\s+/g, ' ').trim()).filter(t => t);
            }
            """);
        return [.. said == language ? Array.Empty<string>() : [$"lang is {said}, not {language}"], .. pairs.Faults(language, texts, data)];
    }
}
