using Microsoft.Net.Http.Headers;

namespace SlaApi.Features.Handovers.Import;

/// <summary>The formats a file can have.</summary>
internal enum FileFormat { Csv, Ndjson, Xlsx }

/// <summary>The content types of the formats.</summary>
internal static class FileFormats
{
    public const string Csv = "text/csv";
    public const string Ndjson = "application/x-ndjson";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static readonly string[] All = [Csv, Ndjson, Xlsx];

    public static string NameOf(FileFormat format) => format switch { FileFormat.Csv => Csv, FileFormat.Ndjson => Ndjson, _ => Xlsx };

    /// <exception cref="BadHttpRequestException">415: another content type, or another charset than UTF-8.</exception>
    public static FileFormat Of(string? contentType)
    {
        var known = MediaTypeHeaderValue.TryParse(contentType, out var type);
        var isUtf8 = known && (!type!.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
        return isUtf8 && type!.MediaType.Equals(Csv, StringComparison.OrdinalIgnoreCase) ? FileFormat.Csv
            : isUtf8 && type!.MediaType.Equals(Ndjson, StringComparison.OrdinalIgnoreCase) ? FileFormat.Ndjson
            : known && type!.MediaType.Equals(Xlsx, StringComparison.OrdinalIgnoreCase) ? FileFormat.Xlsx
            : throw new BadHttpRequestException("text/csv or application/x-ndjson in UTF-8, or XLSX", StatusCodes.Status415UnsupportedMediaType);
    }
}
