using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using FluentValidation.Results;
using SlaApi.Data.Configurations;
using SlaApi.Json;

namespace SlaApi.Features.Handovers.Import;

/// <summary>Reads and records the rows of one kind of file.</summary>
internal abstract class RowIntake<T>(Func<T, ValidationResult> rules) where T : class
{
    /// <summary>The content of the row; faults are collected in the row.</summary>
    public abstract T Read(Row row, ImportPlan plan);

    /// <summary>The row does not concern the import.</summary>
    public abstract bool Skips(Row row, ImportPlan plan);

    public abstract string ExternalIdOf(T item);

    public abstract Instant AtOf(T item);

    /// <summary>Records them, in this order, inside the current transaction.</summary>
    public abstract Task<IEnumerable<Outcome<Guid>>> Record(IReadOnlyList<T> items, ImportPlan plan, CancellationToken ct);

    /// <summary>All faults of a row; of each member only the first one found.</summary>
    public IReadOnlyList<RowFault> FaultsOf(Row row, T item)
    {
        var reported = row.Faults.Select(f => f.Member).ToHashSet();
        var broken = rules(item).Errors.Select(e => e.CustomState is Fault fault
            ? new RowFault(Member(fault.Pointer), fault.Detail.En)
            : new RowFault(e.PropertyName, e.ErrorMessage));
        return [.. row.Faults, .. broken.Where(f => !reported.Contains(f.Member))];
    }

    /// <summary>The row to be stored until it is processed.</summary>
    public ImportRow Stage(Guid import, int line, T item) => new()
    {
        ImportId = import,
        Key = BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(ExternalIdOf(item)))),
        At = AtOf(item),
        Line = line,
        Json = System.Text.Json.JsonSerializer.Serialize(item, ApiJson.Options),
    };

    private static string Member(string pointer) =>
        pointer.TrimStart('/').Replace('/', '.').Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
