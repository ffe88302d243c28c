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
    private readonly HashSet<string> _unmapped = [];
    private readonly HashSet<string> _withoutReplacement = [];
    private readonly DateTimeZone _zone;

    public Row(ImportPlan plan, DateTimeZone zone, FileRow row)
    {
        _zone = zone;
        foreach (var cell in row.Cells)
        {
            var isUnmapped = plan.IsUnmapped(cell.Column);
            foreach (var member in plan.MembersOf(cell.Column))
            {
                Take(plan, member, cell, isUnmapped);
            }
        }
    }

    public List<RowFault> Faults { get; } = [];

    public void Refuse(string member, string reason) => Faults.Add(new RowFault(member, reason));

    /// <summary>Whether the row has a value for the member.</summary>
    public bool Has(string member) => _cells.ContainsKey(member);

    /// <summary>Whether the value of the member was replaced by nothing.</summary>
    public bool IsReplacedByNothing(string member) => _withoutReplacement.Contains(member);

    /// <summary>In JSON also a number, as it is written: many systems number their records.</summary>
    public string? Text(string member)
    {
        if (_cells.TryGetValue(member, out var cell) && cell.Json.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            Refuse(member, "Expected a text.");
            return null;
        }

        return Plain(member);
    }

    public string? Required(string member, string? constant = null)
    {
        var text = Has(member) ? Text(member) : constant;
        RefuseMissing(member, constant is not null);
        return text;
    }

    public Instant? Instant(string member) => Read<Instant>(member, (string text, out Instant? value) => LocalTimes.Read(text, _zone, out value));

    public Instant? RequiredInstant(string member)
    {
        RefuseMissing(member, false);
        return Instant(member);
    }

    /// <summary>With a point and without grouping, decimals as written: <c>1234.50</c> has two.</summary>
    public decimal? Number(string member) => Read<decimal>(member, (string text, out decimal? value) =>
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var isJson = _cells[member].Json.ValueKind == JsonValueKind.Number;
        value = decimal.TryParse(text, isJson ? NumberStyles.Float : Plain, CultureInfo.InvariantCulture, out var number) ? number : null;
        return value is null ? "Expected a number with a point, as in 1234.5; a comma or an apostrophe could mean either." : null;
    });

    /// <summary>With the names of the API.</summary>
    public T? Choice<T>(string member) where T : struct, Enum => Read<T>(member, (string text, out T? value) =>
    {
        value = EnumNames<T>.TryParse(text, out var read) ? read : null;
        return value is null ? $"Expected one of {string.Join(", ", EnumNames<T>.All)}." : null;
    });

    /// <summary>As JSON and spreadsheets in English and German write it.</summary>
    public bool? Flag(string member) => Read<bool>(member, (string text, out bool? value) =>
    {
        value = text.ToUpperInvariant() switch { "TRUE" or "WAHR" => true, "FALSE" or "FALSCH" => false, _ => null };
        return value is null ? "Expected true or false." : null;
    });

    /// <summary>A whole JSON value in the shape of the API.</summary>
    public T? Json<T>(string member) where T : class
    {
        if (!_cells.TryGetValue(member, out var cell))
        {
            return null;
        }

        try
        {
            return cell.Json.Deserialize<T>(ApiJson.Received);
        }
        catch (JsonException json)
        {
            Refuse(member, JsonFaults.Of(json).Detail.En);
            return null;
        }
    }

    public bool IsObject(string member) => _cells.TryGetValue(member, out var cell) && cell.Json.ValueKind == JsonValueKind.Object;

    /// <summary>The attributes: texts of a table, JSON values as they are. An unmapped column that is too long to store is left out.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Attributes()
    {
        var attributes = new Dictionary<string, JsonElement>();
        foreach (var (member, cell) in _cells.Where(c => c.Key.StartsWith(Members.Attribute, StringComparison.Ordinal)))
        {
            var name = member[Members.Attribute.Length..];
            if (Value(member, cell) is { } value && (!_unmapped.Contains(member) || IsStorable(attributes.Count, name, value)))
            {
                attributes[name] = value;
            }
        }

        return attributes.Count == 0 ? null : attributes;
    }

    private static bool IsStorable(int count, string name, JsonElement value) =>
        count < DescriptionRules.MaxAttributes && DescriptionRules.Fits(name, value);

    private JsonElement? Value(string member, Cell cell)
    {
        try
        {
            return cell.Text is null ? cell.Json.Deserialize<JsonElement>(ApiJson.Received)
                : Text(member) is { } text ? JsonSerializer.SerializeToElement(text)
                : null;
        }
        catch (JsonException json)
        {
            Refuse(member, JsonFaults.Of(json).Detail.En);
            return null;
        }
    }

    private void Take(ImportPlan plan, string member, Cell cell, bool isUnmapped)
    {
        if (plan.Values.TryGetValue(member, out var replacements) && cell.Plain is { } text && replacements.TryGetValue(text, out var replacement))
        {
            if (replacement.Length == 0)
            {
                _withoutReplacement.Add(member);
                return;
            }

            cell = new Cell(cell.Column, replacement, default);
        }

        if (!_cells.TryAdd(member, cell))
        {
            Refuse(member, "Two columns have this member.");
        }

        if (isUnmapped)
        {
            _unmapped.Add(member);
        }
    }

    private delegate string? Reading<T>(string text, out T? value) where T : struct;

    private string? Plain(string member)
    {
        if (!_cells.TryGetValue(member, out var cell))
        {
            return null;
        }

        var text = cell.Plain;
        var fault = text is null ? "Expected a text." : Texts.IsStorable(text) ? null : "The character U+0000 cannot be stored.";
        if (fault is not null)
        {
            Refuse(member, fault);
        }

        return fault is null ? text : null;
    }

    private T? Read<T>(string member, Reading<T> read) where T : struct
    {
        if (Plain(member) is not { } text)
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
        if (!constant && !Has(member))
        {
            Refuse(member, "A value is required.");
        }
    }
}
