using System.Globalization;
using System.Text.Json;
using SlaApi.Json;

namespace SlaApi.Features.Handovers.Import;

/// <summary>Why a value of a row is invalid.</summary>
internal sealed record RowFault(string Member, string Reason);

/// <summary>One row by the members of the API. An unreadable value is absent and its fault collected: all faults of a row are reported at once.</summary>
internal sealed class Row
{
    private readonly Dictionary<string, Cell> _cells = [];
    private readonly DateTimeZone _zone;

    public Row(ImportPlan plan, DateTimeZone zone, FileRow row)
    {
        _zone = zone;
        foreach (var cell in row.Cells)
        {
            foreach (var member in plan.MembersOf(cell.Column).Where(m => !_cells.TryAdd(m, cell)))
            {
                Refuse(member, "Two columns have this member.");
            }
        }
    }

    public List<RowFault> Faults { get; } = [];

    public void Refuse(string member, string reason) => Faults.Add(new RowFault(member, reason));

    public string? Text(string member)
    {
        if (!_cells.TryGetValue(member, out var cell))
        {
            return null;
        }

        if (cell.Text is null && cell.Json.ValueKind != JsonValueKind.String)
        {
            Refuse(member, "Expected a text.");
            return null;
        }

        var text = cell.Text ?? cell.Json.GetString()!;
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            Refuse(member, "The character U+0000 cannot be stored.");
            return null;
        }

        return text;
    }

    public string? Required(string member, string? constant = null)
    {
        var text = _cells.ContainsKey(member) ? Text(member) : constant;
        RefuseMissing(member, constant is not null);
        return text;
    }

    public Instant? Instant(string member) => Read<Instant>(member, (string text, out Instant? value) => LocalTimes.Read(text, _zone, out value));

    public Instant? RequiredInstant(string member)
    {
        RefuseMissing(member, false);
        return Instant(member);
    }

    /// <summary>With a point: <c>1234.5</c>; in JSON a number.</summary>
    public decimal? Number(string member)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!_cells.TryGetValue(member, out var cell))
        {
            return null;
        }

        var number = 0m;
        if (cell.Text is not null
            ? decimal.TryParse(cell.Text, Plain, CultureInfo.InvariantCulture, out number)
            : cell.Json.ValueKind == JsonValueKind.Number && cell.Json.TryGetDecimal(out number))
        {
            return number;
        }

        Refuse(member, "Expected a number with a point, as in 1234.5.");
        return null;
    }

    /// <summary>With the names of the API.</summary>
    public T? Choice<T>(string member) where T : struct, Enum => Read<T>(member, (string text, out T? value) =>
    {
        value = EnumNames<T>.TryParse(text, out var read) ? read : null;
        return value is null ? $"Expected one of {string.Join(", ", EnumNames<T>.All)}." : null;
    });

    public bool? Flag(string member)
    {
        if (_cells.TryGetValue(member, out var cell) && cell.Json.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return cell.Json.GetBoolean();
        }

        return Read<bool>(member, (string text, out bool? value) =>
        {
            value = cell.Text is null ? null : text switch { "true" => true, "false" => false, _ => null };
            return value is null ? "Expected true or false." : null;
        });
    }

    /// <summary>A whole JSON value in the shape of the API.</summary>
    public T? Json<T>(string member) where T : class
    {
        if (!_cells.TryGetValue(member, out var cell))
        {
            return null;
        }

        try
        {
            return cell.Json.Deserialize<T>(ApiJson.Options);
        }
        catch (JsonException json)
        {
            Refuse(member, JsonFaults.Of(json).Detail.En);
            return null;
        }
    }

    public bool IsObject(string member) => _cells.TryGetValue(member, out var cell) && cell.Json.ValueKind == JsonValueKind.Object;

    /// <summary>The attributes: texts of a CSV file, JSON values as they are.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Attributes()
    {
        var attributes = _cells.Where(c => c.Key.StartsWith(Members.Attribute, StringComparison.Ordinal))
            .ToDictionary(c => c.Key[Members.Attribute.Length..], c => c.Value.Text is { } text ? JsonSerializer.SerializeToElement(text) : c.Value.Json);
        return attributes.Count == 0 ? null : attributes;
    }

    private delegate string? Reading<T>(string text, out T? value) where T : struct;

    private T? Read<T>(string member, Reading<T> read) where T : struct
    {
        if (Text(member) is not { } text)
        {
            return null;
        }

        if (read(text, out var value) is not { } fault)
        {
            return value;
        }

        Refuse(member, fault);
        return null;
    }

    private void RefuseMissing(string member, bool constant)
    {
        if (!constant && !_cells.ContainsKey(member))
        {
            Refuse(member, "A value is required.");
        }
    }
}
