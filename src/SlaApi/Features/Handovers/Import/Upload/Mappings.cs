using SlaApi.Domain.Handovers;
using SlaApi.Json;

namespace SlaApi.Features.Handovers.Import;

/// <summary>Reads what the query says of columns and values.</summary>
internal static class Mappings
{
    /// <summary>In characters, of each of the two.</summary>
    public const int MaxLength = 8_000;

    /// <summary>Reads <c>member:column,member:"column, with comma"</c>.</summary>
    public static Dictionary<string, string> Columns(string? map, ImportKind kind, FileFormat format, List<Fault> faults)
    {
        var read = new Dictionary<string, string>();
        foreach (var pair in Items(map, "/map", faults))
        {
            var parts = QuotedList.Split(pair, ':', 2);
            var (member, column) = (QuotedList.Name(parts[0]), parts.Count < 2 ? "" : QuotedList.Name(parts[1]));
            if (column.Length == 0)
            {
                faults.Add(new Fault("/map", $"«{pair}» ist nicht member:spalte.", $"'{pair}' is not member:column."));
            }
            else if (!Members.Knows(kind, format, member))
            {
                faults.Add(Unknown("/map", member));
            }
            else if (!read.TryAdd(member, column))
            {
                faults.Add(new Fault("/map", $"«{member}» steht zweimal da.", $"'{member}' is mapped twice."));
            }
        }

        return read;
    }

    /// <summary>Reads <c>member:from=to,from=to,member:from=to</c>; nothing after the sign: such a value is absent.</summary>
    public static Dictionary<string, Dictionary<string, string>> Values(string? values, ImportKind kind, FileFormat format, List<Fault> faults)
    {
        var read = new Dictionary<string, Dictionary<string, string>>();
        var member = "";
        foreach (var item in Items(values, "/values", faults))
        {
            var sides = QuotedList.Split(item, '=', 2);
            var left = QuotedList.Split(sides[0], ':', 2);
            member = left.Count > 1 ? QuotedList.Name(left[0]) : member;
            if (sides.Count < 2 || member.Length == 0)
            {
                faults.Add(new Fault("/values", $"«{item}» ist nicht member:wert=ersatz.", $"'{item}' is not member:value=replacement."));
                continue;
            }

            var (from, to) = (QuotedList.Name(left[^1]), QuotedList.Name(sides[1]));
            if (!Members.Knows(kind, format, member))
            {
                faults.Add(Unknown("/values", member));
            }
            else if (to.Length > 0 && Allowed(member) is { } allowed && !allowed.Contains(to))
            {
                var names = string.Join(", ", allowed);
                faults.Add(new Fault("/values", $"«{to}» gibt es für {member} nicht. Möglich: {names}.", $"'{to}' is not a {member}. Allowed: {names}."));
            }
            else if (!Of(read, member).TryAdd(from, to))
            {
                faults.Add(new Fault("/values", $"«{from}» steht zweimal da.", $"'{from}' is translated twice."));
            }
        }

        return read;
    }

    private static List<string> Items(string? list, string pointer, List<Fault> faults)
    {
        if (list?.Length > MaxLength)
        {
            faults.Add(new Fault(pointer, $"Höchstens {MaxLength} Zeichen.", $"At most {MaxLength} characters."));
            return [];
        }

        return list is null ? [] : QuotedList.Split(list, ',');
    }

    private static Dictionary<string, string> Of(Dictionary<string, Dictionary<string, string>> read, string member) =>
        read.TryGetValue(member, out var known) ? known : read[member] = [];

    /// <summary>What a member can be translated to; null for any text.</summary>
    private static IReadOnlyCollection<string>? Allowed(string member) => member switch
    {
        "type" => EnumNames<EventType>.All,
        "priority" => EnumNames<Domain.Agreements.Priority>.All,
        "outcome" => EnumNames<ContestOutcome>.All,
        "automatic" => ["true", "false"],
        _ => null,
    };

    private static Fault Unknown(string pointer, string member) =>
        new(pointer, $"«{member}» gibt es in dieser Datei nicht.", $"'{member}' is not a member of such a file.");
}
