using System.Text;
using SlaApi.Domain.Handovers;

namespace SlaApi.Admin.Pages.Imports;

/// <summary>What the columns of a file can mean, and what their names suggest: German, English, and those of HubSpot, Salesforce and Pipedrive.</summary>
internal static class ImportColumns
{
    private static readonly (string Member, Text Name, string Names)[] Leads =
    [
        ("externalId", new("Nummer im CRM", "Number in the CRM"), "id leadid recordid vid hsobjectid dealid kontaktid nummer mqlid externalid opportunityid"),
        ("handedOverAt", new("Übergeben am", "Handed over on"),
            "handedoverat uebergebenam übergabedatum uebergabedatum datum date created createdat createdate createddate erstelltam addtime firstcontactdate"),
        ("stage", new("Stufe", "Stage"), "stage stufe phase lifecyclestage status leadstatus stagename dealstage"),
        ("leadId", new("Nummer des Leads", "Number of the lead"), "leadnummer contactid personid"),
        ("source", new("Quelle", "Source"), "source quelle herkunft leadsource origin hsanalyticssource originalsource leadquelle"),
        ("campaign", new("Kampagne", "Campaign"), "campaign kampagne utmcampaign campaignname"),
        ("segment", new("Segment", "Segment"), "segment branche industry"),
        ("score", new("Score", "Score"), "score punkte hubspotscore leadscore rating"),
        ("assignee", new("Zuständig", "Assignee"), "assignee owner besitzer zustaendig zuständig hubspotownerid ownerid ownername leadowner"),
        ("priority", new("Priorität", "Priority"), "priority prioritaet priorität"),
        ("note", new("Notiz", "Note"), "note notiz bemerkung description notes kommentar"),
        ("lead.name", new("Name", "Name"), "name fullname kontakt person personname"),
        ("lead.email", new("E-Mail", "E-mail"), "email mail emailaddress emailadresse personemail"),
        ("lead.company", new("Firma", "Company"), "company firma unternehmen companyname account accountname orgname organization organisation"),
    ];

    private static readonly (string Member, Text Name, string Names)[] Events =
    [
        ("externalId", new("Nummer im CRM", "Number in the CRM"), "id leadid recordid vid hsobjectid dealid nummer mqlid externalid opportunityid"),
        ("occurredAt", new("Geschehen am", "Happened on"), "occurredat datum date closedate closedat abschlussdatum wontime wondate zeitpunkt"),
        ("type", new("Was geschah", "What happened"), "type typ status ereignis event dealstage stagename"),
        ("amount", new("Betrag", "Amount"), "amount betrag value wert umsatz revenue dealvalue declaredmonthlyrevenue"),
        ("currency", new("Währung", "Currency"), "currency waehrung währung currencyisocode dealcurrencycode"),
        ("reason", new("Grund", "Reason"), "reason grund lostreason closedlostreason ablehnungsgrund verlustgrund"),
        ("assignee", new("Zuständig", "Assignee"), "assignee owner besitzer zustaendig zuständig hubspotownerid ownerid ownername"),
        ("note", new("Notiz", "Note"), "note notiz bemerkung description kommentar"),
    ];

    public static IEnumerable<(string Member, Text Name)> Of(ImportKind kind) => All(kind).Select(m => (m.Member, m.Name));

    /// <summary>The member that each column means, as far as its name tells; no member twice.</summary>
    public static IReadOnlyDictionary<string, string> Guess(ImportKind kind, IReadOnlyList<string> columns)
    {
        var guessed = new Dictionary<string, string>();
        foreach (var (member, _, names) in All(kind))
        {
            var known = names.Split(' ').Prepend(Plain(member)).ToList();
            var fits = known.Select(name => columns.FirstOrDefault(c => Plain(c) == name && !guessed.ContainsKey(c))).FirstOrDefault(c => c is not null);
            if (fits is not null)
            {
                guessed[fits] = member;
            }
        }

        return guessed;
    }

    private static (string Member, Text Name, string Names)[] All(ImportKind kind) => kind == ImportKind.Handovers ? Leads : Events;

    /// <summary>Letters and digits alone, in lower case: <c>Lead Source</c> and <c>lead_source</c> are one name.</summary>
    private static string Plain(string name) => string.Concat(name.Normalize(NormalizationForm.FormC).Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
