using System.Globalization;

namespace SlaApi.Http;

/// <summary>The number of a version in a path: digits without sign, padding or leading zero, so that a version has one address.</summary>
internal sealed class VersionNumber : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        Convert.ToString(values[routeKey], CultureInfo.InvariantCulture) is { Length: > 0 } text
        && text[0] != '0' && text.All(char.IsAsciiDigit) && int.TryParse(text, CultureInfo.InvariantCulture, out _);
}
