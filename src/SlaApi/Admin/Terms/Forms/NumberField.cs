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
/// <param name="Above0">Nothing is not allowed: a share of the cases, unlike a limit.</param>
internal sealed record PercentField(string Name, bool Above0 = false) : TermsField(Name)
{
    /// <summary>Below it a share is queried: who types 0.95 as a share means 95 %.</summary>
    private const decimal Unusual = 0.02m;

    public override string Kind => "number";
    public override string Width => "short";

    public override string Show(JsonNode? value, Language t) => value is null ? "" : t.Plain(value.GetValue<decimal>() * 100);

    public override JsonNode? Read(string typed, Language t)
    {
        var share = NumberField.Parse(typed.TrimEnd('%').TrimEnd(), t) / 100;
        return share > 1 || share < 0 || (Above0 && share == 0) ? throw new Misread(Range) : JsonValue.Create(share);
    }

    public override Text? Ask(JsonNode? value, Language t)
    {
        if (value?.GetValue<decimal>() is not { } share || share is 0 or >= Unusual)
        {
            return null;
        }

        var (typed, meant) = (t.Plain(share * 100), share < 0.01m ? t.Plain(share * 10_000) : null);
        return new(
            $"{typed} % ist sehr wenig. {(meant is null ? "" : $"Meinen Sie {meant} %? ")}Stimmt es so, speichern Sie noch einmal.",
            $"{typed}% is very little. {(meant is null ? "" : $"Do you mean {meant}%? ")}If it is right, save again.");
    }

    public override Text Explain(Text fault) => fault.De.StartsWith("Erlaubt ist", StringComparison.Ordinal)
        || fault.De.Contains("Anteil", StringComparison.Ordinal)
        ? Range
        : fault;

    private Text Range => Above0 ? new("Mehr als 0 % und höchstens 100 %.", "More than 0% and at most 100%.")
        : new("0 % bis höchstens 100 %.", "0% to at most 100%.");
}
