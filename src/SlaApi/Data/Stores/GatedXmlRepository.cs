using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace SlaApi.Data;

/// <summary>
/// Data-protection keys, written behind this process's writer gate: SQLite has one writer. Data protection reads and writes them synchronously, once at
/// start and once every 90 days; never inside a write, which would wait for itself.
/// </summary>
internal sealed class GatedXmlRepository(IXmlRepository keys, WriterSlot writer) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => keys.GetAllElements();

    public void StoreElement(XElement element, string friendlyName)
    {
        writer.Slot.Wait();
        try
        {
            keys.StoreElement(element, friendlyName);
        }
        finally
        {
            writer.Slot.Release();
        }
    }
}
