using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Tests.Agreements;

/// <summary>Each member of the terms, found by reflection, has one name; each name has a member.</summary>
public sealed class TermNamesTests
{
    /// <summary>Values that are read and written as a whole: their members have no names.</summary>
    private static readonly HashSet<Type> Values =
        [typeof(Text), typeof(SlaDuration), typeof(Money), typeof(Criterion), typeof(HoursInterval), typeof(LocalDate), typeof(string), typeof(decimal)];

    private static readonly HashSet<string> Members = [.. Below("", typeof(Terms))];

    [Fact]
    public void Every_member_of_the_terms_has_one_name()
    {
        Assert.InRange(Members.Count, 120, 300);
        Assert.Equal([], Members.Where(m => TermNames.All().Count(e => Matches(e.Pattern, m)) != 1));
    }

    [Fact]
    public void Every_name_has_a_member_or_is_that_of_an_element_of_a_list() => Assert.Equal([], TermNames.All().Select(e => e.Pattern)
        .Where(p => !Members.Any(m => Matches(p, m)) && !(p.EndsWith("/*", StringComparison.Ordinal) && Members.Contains(p[..^2]))));

    [Fact]
    public void A_part_of_a_value_has_the_name_of_the_value_and_an_element_its_own()
    {
        Assert.Equal("Frist", TermNames.Of("/targets/2/within/unit").De);
        Assert.Null(TermNames.Find("/targets/2/within/unit"));
        Assert.Equal("Kennzahl", TermNames.Of("metrics/0").De);
        Assert.Equal("Parteien, Verkauf, Vertretung, E-Mail", TermNames.Path("/parties/sales/representative/email").De);
        Assert.Equal("Opening hours", TermNames.Path("/calendar").En);
        Assert.Equal("title", TermNames.Of("/title").De);
    }

    private static bool Matches(string pattern, string member)
    {
        var (p, m) = (pattern.Split('/'), member.Split('/'));
        return p.Length == m.Length && p.Zip(m).All(s => s.First == "*" || s.First == s.Second);
    }

    private static IEnumerable<string> Below(string at, Type type)
    {
        if (Element(type) is { } element)
        {
            return Values.Contains(element) ? [] : Below(at + "/*", element);
        }

        if (Values.Contains(type) || type.IsEnum || type.IsPrimitive)
        {
            return [];
        }

        var kinds = type.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(k => k.DerivedType).ToList();
        var kind = type.GetCustomAttribute<JsonPolymorphicAttribute>()?.TypeDiscriminatorPropertyName;
        return kinds.Prepend(type).SelectMany(t => t.GetProperties()).SelectMany(p => Member(at, p)).Concat(kind is null ? [] : [$"{at}/{kind}"]).Distinct();
    }

    private static IEnumerable<string> Member(string at, PropertyInfo property)
    {
        var pointer = (at.Length == 0 ? "" : at + "/") + JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        return Below(pointer, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).Prepend(pointer);
    }

    private static Type? Element(Type type) => type == typeof(string) || !type.IsAssignableTo(typeof(IEnumerable)) ? null : type.GetGenericArguments()[^1];
}
