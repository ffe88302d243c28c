using System.Numerics;
using System.Text.RegularExpressions;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Agreements;

/// <summary>The rules that recur all over the terms, each once, with its sentence. What is missing or blank always passes: that is a gap.</summary>
internal static partial class Checks
{
    private const int Minutes = 5 * 366 * 24 * 60;
    private static readonly LocalDate Earliest = new(1900, 1, 1);
    private static readonly LocalDate Latest = new(2200, 12, 31);

    /// <summary>A name, a title: one line.</summary>
    public static void Line(this Place at, string? text) => at.Length(text, 200);

    public static void Prose(this Place at, string? text) => at.Length(text, 10_000);

    public static void Length(this Place at, string? text, int most) =>
        at.SayIf(Texts.IsTooLong(text, most), $"Das ist zu lang: höchstens {most} Zeichen.", $"This is too long: at most {most} characters.");

    public static void Line(this Place at, Text? text)
    {
        at["de"].Line(text?.De);
        at["en"].Line(text?.En);
    }

    public static void Prose(this Place at, Text? text)
    {
        at["de"].Prose(text?.De);
        at["en"].Prose(text?.En);
    }

    /// <summary>What names something inside the terms: a target, a term, a reason, a calendar, a metric.</summary>
    public static void Key(this Place at, string? key) => at.Form(
        key, KeyForm(), "Erlaubt sind Buchstaben, Ziffern, - und _; zuerst ein Buchstabe, höchstens 64 Zeichen.",
        "Letters, digits, - and _ are allowed; a letter first, at most 64 characters.");

    public static void Email(this Place at, string? email) => at.Form(
        email, EmailForm(), "Das ist keine E-Mail-Adresse.", "This is not an e-mail address.");

    public static void CurrencyCode(this Place at, string? code) => at.SayIf(
        !Missing(code) && !IsoCurrency.IsCode(code!), "Erwartet wird ein Währungscode wie CHF oder EUR.", "A currency code such as CHF or EUR is expected.");

    public static void Sha256(this Place at, string? hash) => at.Form(
        hash, Sha256Form(), "Erwartet werden 64 Zeichen aus 0–9 und a–f.", "64 characters of 0–9 and a–f are expected.");

    public static void Language(this Place at, string? language) => at.SayIf(
        !Missing(language) && language is not ("de" or "en"), "Erlaubt sind de und en.", "de and en are allowed.");

    public static void Address(this Place at, string? url) => at.SayIf(
        !Missing(url) && !(url!.Length <= 2000 && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"),
        "Erwartet wird eine vollständige Adresse mit http oder https.", "A complete http or https address is expected.");

    public static void Date(this Place at, LocalDate? date) => at.SayIf(
        date < Earliest || date > Latest, "Das Datum muss zwischen 1900 und 2200 liegen.", "The date must lie between 1900 and 2200.");

    public static void AtLeast<T>(this Place at, T? value, T least) where T : struct, INumber<T> => at.SayIf(
        value < least, $"Mindestens {Shown(least)}.", $"At least {Shown(least)}.");

    public static void Between<T>(this Place at, T? value, T least, T most) where T : struct, INumber<T> => at.SayIf(
        value < least || value > most, $"Erlaubt ist {Shown(least)} bis {Shown(most)}.", $"{Shown(least)} to {Shown(most)} is allowed.");

    public static void AboveZero(this Place at, decimal? value) => at.SayIf(
        value <= 0, "Der Wert muss größer als 0 sein.", "The value must be greater than 0.");

    /// <summary>A share: 0.95 is 95 %.</summary>
    public static void Share(this Place at, decimal? share) => at.SayIf(
        share is <= 0 or > 1, "Ein Anteil liegt über 0 und höchstens bei 1; 0.95 sind 95 %.", "A share is above 0 and at most 1; 0.95 is 95 %.");

    /// <summary>At most five years: no clock looks further.</summary>
    public static void Duration(this Place at, SlaDuration? duration)
    {
        var (least, most) = duration?.Unit switch
        {
            TimeUnit.BusinessDays or TimeUnit.CalendarDays => (1, Minutes / 60 / 24),
            TimeUnit.BusinessHours or TimeUnit.CalendarHours => (0, Minutes / 60),
            _ => (0, Minutes),
        };
        at["value"].Between(duration?.Value, least, most);
    }

    public static void Money(this Place at, Money? money)
    {
        at["amountMinor"].Between(money?.AmountMinor, 0, SlaApi.Domain.Money.MaxMinor);
        at["currency"].CurrencyCode(money?.Currency);
    }

    public static void Person(this Place at, Person? person)
    {
        at["name"].Line(person?.Name);
        at["email"].Email(person?.Email);
    }

    /// <summary>Checks every entry; a null among them, or more of them than <paramref name="most"/>, is a fault of its own.</summary>
    public static void Each<T>(this Place at, IReadOnlyList<T>? list, int most, Action<Place, T> check)
    {
        at.SayIf(list?.Count > most, $"Das sind zu viele: höchstens {most}.", $"These are too many: at most {most}.");
        for (var i = 0; i < Math.Min(list?.Count ?? 0, most); i++)
        {
            if (list![i] is { } entry)
            {
                check(at[i], entry);
            }
            else
            {
                at[i].Say("Dieser Eintrag ist leer. Füllen oder entfernen Sie ihn.", "This entry is empty. Fill it in or remove it.");
            }
        }
    }

    /// <summary>No two entries carry the same name. The fault is at the later one, at <paramref name="member"/> of it where one is given.</summary>
    public static void Distinct<T>(this Place at, IReadOnlyList<T>? list, Func<T, string?> name, string? member = null)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < (list?.Count ?? 0); i++)
        {
            if (list![i] is { } entry && name(entry) is { Length: > 0 } found && !seen.Add(found))
            {
                (member is null ? at[i] : at[i][member]).Say("Das kommt schon vor.", "This occurs already.");
            }
        }
    }

    public static bool Missing(string? text) => string.IsNullOrWhiteSpace(text);

    private static void Form(this Place at, string? text, Regex form, string de, string en) =>
        at.SayIf(!Missing(text) && !form.IsMatch(text!), de, en);

    private static string Shown<T>(T value) where T : INumber<T> => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_-]{0,63}\z")]
    private static partial Regex KeyForm();

    [GeneratedRegex(@"\A(?=.{3,254}\z)[^@\s]+@[^@\s]+\z")]
    private static partial Regex EmailForm();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex Sha256Form();
}
