using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using SlaApi.Data.Configurations;
using SlaApi.Json;

namespace SlaApi.Features.Handovers.Import;

/// <summary>Reads the rows of one kind of file and takes them in.</summary>
internal abstract class RowIntake<T>(IValidator<T> rules) where T : class
{
    /// <summary>What the row says; what can not be read is noted in the row.</summary>
    public abstract T Read(Row row, ImportPlan plan);

    public abstract string ExternalIdOf(T item);

    public abstract Instant AtOf(T item);

    /// <summary>Takes them in, in this order, inside the present transaction.</summary>
    public abstract Task<IEnumerable<Outcome<Guid>>> Record(IReadOnlyList<T> items, ImportPlan plan, CancellationToken ct);

    /// <summary>Everything that speaks against a row; of one member only what was found first.</summary>
    public IReadOnlyList<RowFault> FaultsOf(Row row, T item)
    {
        var reported = row.Faults.Select(f => f.Member).ToHashSet();
        var broken = rules.Validate(item).Errors.Select(e => e.CustomState is Fault fault
            ? new RowFault(Member(fault.Pointer), fault.Detail.En)
            : new RowFault(e.PropertyName, e.ErrorMessage));
        return [.. row.Faults, .. broken.Where(f => !reported.Contains(f.Member))];
    }

    /// <summary>The row as it waits for its turn.</summary>
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
