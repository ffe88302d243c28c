using System.Text.Json.Nodes;

namespace SlaApi.Admin;

/// <summary>A whole number, or with <paramref name="Decimals"/> a decimal one.</summary>
internal sealed record NumberField(string Name, bool Decimals = false) : TermsField(Name)
{
    public override string Kind => "number";
    public override string Width => "short";

    public override string Show(JsonNode? value, Language t) => value is null ? "" : t.Plain(value.GetValue<decimal>());

    public override JsonNode? Read(string typed, Language t)
    {
        var number = Parse(typed, t);
        return Decimals ? JsonValue.Create(number)
            : number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue ? JsonValue.Create((int)number)
            : throw new Misread(new Text($"„{typed}“ ist keine ganze Zahl.", $"“{typed}” is not a whole number."));
    }

    internal static decimal Parse(string typed, Language t) => t.TryNumber(typed, out var number) is { } wrong ? throw new Misread(wrong) : number;
}

/// <summary>A share, typed in percent.</summary>
internal sealed record PercentField(string Name) : TermsField(Name)
{
    public override string Kind => "number";
    public override string Width => "short";

    public override string Show(JsonNode? value, Language t) => value is null ? "" : t.Plain(value.GetValue<decimal>() * 100);

    public override JsonNode? Read(string typed, Language t) => JsonValue.Create(NumberField.Parse(typed.TrimEnd('%').TrimEnd(), t) / 100);
}
