using System.Text.Json.Nodes;

namespace SlaApi.Admin;

/// <summary>An amount of money, typed in its major unit.</summary>
internal sealed record MoneyField(string Name, string Currency) : TermsField(Name)
{
    private readonly decimal _minor = (decimal)Math.Pow(10, IsoCurrency.Decimals(Currency));

    public override string Kind => "number";
    public override string Width => "middle";

    public override string Show(JsonNode? value, Language t) => value is null ? "" : t.Plain(value.GetValue<decimal>() / _minor);

    public override JsonNode? Read(string typed, Language t)
    {
        var amount = NumberField.Parse(typed, t);
        return amount < 0 || amount > Money.MaxMinor / _minor ? throw new Misread(new Text(
                $"Höchstens {t.Number(Money.MaxMinor / _minor)} {Currency}, und nicht unter 0.",
                $"At most {t.Number(Money.MaxMinor / _minor)} {Currency}, and not below 0."))
            : amount * _minor is var minor && minor == decimal.Truncate(minor) ? JsonValue.Create((long)minor)
            : throw new Misread(new Text($"„{typed}“ hat zu viele Dezimalstellen für {Currency}.", $"“{typed}” has too many decimals for {Currency}."));
    }
}
