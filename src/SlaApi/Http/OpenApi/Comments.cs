using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SlaApi.Http.OpenApi;

/// <summary>The <c>///</c> comments as text, read once from the XML documentation files beside the assemblies.</summary>
internal static partial class Comments
{
    private static readonly Lazy<Dictionary<string, XElement>> Members = new(() => new[] { typeof(Comments), typeof(Refusal) }
        .SelectMany(t => XDocument.Load(Path.Combine(AppContext.BaseDirectory, t.Assembly.GetName().Name + ".xml")).Descendants("member"))
        .DistinctBy(m => (string)m.Attribute("name")!) // generated code occurs in both files
        .ToDictionary(m => (string)m.Attribute("name")!));

    public static string? Of(Type type) => Text(Member("T:" + Name(type))?.Element("summary"));

    /// <summary>The property's comment, or that of the record parameter it is generated from.</summary>
    public static string? Of(PropertyInfo property)
    {
        var owner = Name(property.DeclaringType!);
        return Text(Member($"P:{owner}.{property.Name}")?.Element("summary"))
            ?? Text(Member("T:" + owner)?.Elements("param").FirstOrDefault(p => (string?)p.Attribute("name") == property.Name));
    }

    public static string? Of(FieldInfo value) => Text(Member($"F:{Name(value.DeclaringType!)}.{value.Name}")?.Element("summary"));

    private static XElement? Member(string id) => Members.Value.GetValueOrDefault(id);

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string? Text(XElement? comment) => comment is null ? null : Spaces().Replace(string.Concat(comment.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{Named((string?)see.Attribute("cref") ?? (string?)see.Attribute("langword") ?? "")}`",
        XElement { Name.LocalName: "paramref" or "typeparamref" } reference =>
            $"`{JsonNamingPolicy.CamelCase.ConvertName((string)reference.Attribute("name")!)}`",
        XElement other => string.Concat(other.Nodes().Select(Text)),
        _ => "",
    };

    /// <summary><c>P:SlaApi.Domain.Agreements.Target.Key</c> is named <c>key</c> in JSON.</summary>
    private static string Named(string id)
    {
        var name = id[(id.LastIndexOf('.') + 1)..];
        var isMember = id.StartsWith("P:", StringComparison.Ordinal) || id.StartsWith("F:", StringComparison.Ordinal);
        return isMember ? JsonNamingPolicy.CamelCase.ConvertName(name) : name;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
