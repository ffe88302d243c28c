#pragma warning disable
namespace SlaApi.Domain.Clock { 
public static class CalendarFaults { public static IReadOnlyList<Fault> Of(CalendarTerms terms)=>[]; }
public sealed class BusinessCalendar { public static BusinessCalendar From(CalendarTerms terms)=>new(); public DateTimeZone Zone=>DateTimeZone.Utc; }
}
namespace SlaApi.Domain.Agreements { 
public static class TermsGaps { public static IReadOnlyList<Fault> Of(Terms terms)=>[]; }
public static class TermsFaults { public static IReadOnlyList<Fault> Of(Terms terms)=>[]; }
public static class AgreementTemplate { public static SlaApi.Domain.Clock.CalendarTerms Calendar => new(); public static Terms For(string c)=>new(); }
public static class Glossary { public static IReadOnlyList<Definition> Standard => []; }
}
