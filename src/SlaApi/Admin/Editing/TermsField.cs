using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime.Text;

namespace SlaApi.Admin.Editing;

/// <summary>One member of the terms as a field of a form: how it is shown, and how what was typed is read.</summary>
/// <param name="Name">The pointer within the terms, without the first slash: <c>scope/validFrom</c>.</param>
internal abstract record TermsField(string Name, Text Label)
{
    public Text? Hint { get; init; }
    public Text? Unit { get; init; }
    public bool Optional { get; init; }
    public virtual string Kind => "text";
    public virtual string? Width => null;
    public virtual IReadOnlyList<(string Value, Text Label)>? Options => null;

    /// <summary>As it stands in the field; empty for nothing.</summary>
    public abstract string Show(JsonNode? value, Language t);

    /// <summary>What is stored for what was typed, which is never empty: an empty field removes the member.</summary>
    /// <exception cref="Misread">It cannot be understood.</exception>
    public abstract JsonNode? Read(string typed, Language t);
}

/// <summary>What was typed cannot be understood; the sentence says why, and what would be.</summary>
internal sealed class Misread(Text sentence) : Exception(sentence.En)
{
    public Text Sentence => sentence;
}

internal sealed record TextField(string Name, Text Label, string As = "text") : TermsField(Name, Label)
{
    public override string Kind => As;

    public override string Show(JsonNode? value, Language t) => value?.GetValue<string>() ?? "";

    public override JsonNode? Read(string typed, Language t) => typed.ReplaceLineEndings("\n");
}

internal sealed record DateField(string Name, Text Label) : TermsField(Name, Label)
{
    public override string Kind => "date";
    public override string Width => "middle";

    public override string Show(JsonNode? value, Language t) => value?.GetValue<string>() ?? "";

    public override JsonNode? Read(string typed, Language t) => Iso(typed, t);

    /// <summary>A date field sends <c>2026-11-09</c>; where a browser has none, people type as they write.</summary>
    internal static string Iso(string typed, Language t)
    {
        if (LocalDatePattern.Iso.Parse(typed).TryGetValue(default, out var date) || LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu").Parse(typed).TryGetValue(default, out date))
        {
            return LocalDatePattern.Iso.Format(date);
        }

        throw new Misread(new Text($"„{typed}“ ist kein Datum. Schreiben Sie zum Beispiel 31.12.2026.", $"“{typed}” is no date. Write for example 2026-12-31."));
    }
}

/// <summary>A whole number, or with <paramref name="Decimals"/> a decimal one.</summary>
internal sealed record NumberField(string Name, Text Label, bool Decimals = false) : TermsField(Name, Label)
{
    public override string Kind => "number";
    public override string Width => "short";

    public override string Show(JsonNode? value, Language t) => value is null ? "" : t.Plain(value.GetValue<decimal>());

    public override JsonNode? Read(string typed, Language t)
    {
        var number = Parse(typed, t);
        return Decimals ? JsonValue.Create(number)
            : number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue ? JsonValue.Create((int)number)
            : throw new Misread(new Text($"„{typed}“ ist keine ganze Zahl.", $"“{typed}” is no whole number."));
    }

    internal static decimal Parse(string typed, Language t) => t.TryNumber(typed, out var number) is { } wrong ? throw new Misread(wrong) : number;
}

/// <summary>A share, typed in percent.</summary>
internal sealed record PercentField(string Name, Text Label) : TermsField(Name, Label)
{
    public override string Kind => "number";
    public override string Width => "short";

    public override string Show(JsonNode? value, Language t) => value is null ? "" : t.Plain(value.GetValue<decimal>() * 100);

    public override JsonNode? Read(string typed, Language t) => JsonValue.Create(NumberField.Parse(typed.TrimEnd('%').TrimEnd(), t) / 100);
}

/// <summary>An amount of money, typed in its major unit.</summary>
internal sealed record MoneyField(string Name, Text Label, string Currency) : TermsField(Name, Label)
{
    private readonly decimal _minor = (decimal)Math.Pow(10, IsoCurrency.Decimals(Currency));

    public override string Kind => "number";
    public override string Width => "middle";

    public override string Show(JsonNode? value, Language t) => value is null ? "" : t.Plain(value.GetValue<decimal>() / _minor);

    public override JsonNode? Read(string typed, Language t)
    {
        var minor = NumberField.Parse(typed, t) * _minor;
        return minor == decimal.Truncate(minor) && Math.Abs(minor) < long.MaxValue
            ? JsonValue.Create((long)minor)
            : throw new Misread(new Text($"„{typed}“ hat zu viele Dezimalstellen für {Currency}.", $"“{typed}” has too many decimals for {Currency}."));
    }
}

internal sealed record ChoiceField(string Name, Text Label, IReadOnlyList<(string Value, Text Label)> Choices) : TermsField(Name, Label)
{
    public override string Width => "middle";
    public override IReadOnlyList<(string Value, Text Label)> Options => Choices;

    public override string Show(JsonNode? value, Language t) => value?.GetValue<string>() ?? "";

    public override JsonNode? Read(string typed, Language t) => Choices.Any(c => c.Value == typed)
        ? typed
        : throw new Misread(new Text("Wählen Sie eine der Möglichkeiten.", "Choose one of the possibilities."));
}

/// <summary>Dates, one a line.</summary>
internal sealed record DatesField(string Name, Text Label) : TermsField(Name, Label)
{
    private static readonly char[] Between = ['\n', '\r', ',', ';', ' '];

    public override string Kind => "textarea";
    public override string Width => "middle";

    public override string Show(JsonNode? value, Language t) =>
        value is JsonArray dates ? string.Join('\n', dates.Select(d => t.IsGerman ? LocalDatePattern.Iso.Parse(d!.GetValue<string>()).Value.ToString("dd.MM.uuuu", CultureInfo.InvariantCulture) : d!.GetValue<string>())) : "";

    public override JsonNode? Read(string typed, Language t) =>
        new JsonArray([.. typed.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(d => JsonValue.Create(DateField.Iso(d, t)))]);
}
