namespace SlaApi.Browser.Tests.Checks;

/// <summary>Whether a page is wider than its window, and which elements cause it.</summary>
internal static class Overflow
{
    public static async Task<IReadOnlyList<string>> Faults(IPage page) => await page.EvaluateAsync<string[]>(
        """
        () => {
          const root = document.documentElement, width = root.clientWidth;
          if (root.scrollWidth <= width) return [];
          const kept = e => {
            for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) if (getComputedStyle(p).overflowX !== 'visible') return true;
            return false;
          };
          const all = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 0.5);
          const wide = all.some(e => !kept(e)) ? all.filter(e => !kept(e)) : all;
          const inner = wide.filter(e => !wide.some(o => o !== e && e.contains(o)));
          const names = inner.slice(0, 5).map(e =>
            e.tagName.toLowerCase() + (e.className?.length ? '.' + e.className : '') + ' "' + (e.textContent ?? '').trim().slice(0, 40) + '"');
          return ['overflow: ' + root.scrollWidth + ' px of content in ' + width + ' px: ' + names.join(' | ')];
        }
        """);
}
