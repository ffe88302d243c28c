using NodaTime.Text;
using SlaApi.Admin.Components;
using SlaApi.Features.Today;

namespace SlaApi.Admin.Pages.Today;

/// <summary>Duties as sentences, each with a link to do it.</summary>
internal sealed class DutyWords(AgreementToday of, bool mayChange, Language t)
{
    private readonly LocalDate _today = of.Duties.Now.InZone(of.OwnZone).Date;

    public DutyLine Of(ViewerDuty viewed)
    {
        var duty = viewed.Duty;
        var line = duty.Kind switch
        {
            DutyKind.DueSoon => Leads("risk", "▲", DueSoon(duty), $"clock=running&dueTo={Iso(duty.On!.Value)}", new("Bearbeiten", "Work on them")),
            DutyKind.Overdue => Leads("breached", "✕", Overdue(duty), "clock=breached&completed=false", new("Nachholen", "Catch up")),
            DutyKind.Unassigned => Leads("plain", "◌", t[$"{Count(duty.Count).De} ohne Zuständige", $"{Count(duty.Count).En} without an assignee"],
                "unassigned=true", new("Zuteilen", "Assign")),
            DutyKind.Contested => Leads("risk", "▲", Contested(duty), "contested=true", new("Entscheiden", "Decide")),
            DutyKind.AwaitingSignature => Signature(duty, viewed.IsNamed),
            DutyKind.DraftOpen => Draft(duty),
            DutyKind.NoticeDay or DutyKind.RenewalDay => Renewal(duty),
            _ => AtRisk(duty),
        };
        return line with
        {
            Agreement = of,
            Owner = duty.Party is { } party && duty.Kind != DutyKind.AwaitingSignature ? of.Name(party) : null, // a missing signature names its party already
            IsMine = viewed.IsOwn || duty.Party is null || !of.Details.HasSide,
            Deadline = DeadlineOf(duty),
        };
    }

    /// <summary>What nobody has taken is urgent at once; a draft is to be signed before it begins.</summary>
    private Instant DeadlineOf(Duty duty) => duty switch
    {
        { Until: { } until } => until,
        { On: { } on } => on.PlusDays(1).AtStartOfDayInZone(of.OwnZone).ToInstant(),
        { Kind: DutyKind.Unassigned or DutyKind.Contested } => of.Duties.Now,
        _ => of.Details.Versions.FirstOrDefault(v => v.Number == duty.Version)?.Terms.Scope?.ValidFrom is { } begin
            ? begin.AtStartOfDayInZone(of.OwnZone).ToInstant() : Instant.MaxValue,
    };

    private DutyLine Leads(string tone, string shape, string sentence, string filters, Text verb) =>
        new(new(tone, shape, new("", "")), sentence, mayChange ? t[verb] : t["Leads zeigen", "Show the leads"], of.Leads(filters));

    private string DueSoon(Duty duty)
    {
        var (count, due) = (Count(duty.Count), (duty.Until ?? of.Duties.Now).InZone(of.Zone).LocalDateTime);
        var day = due.Date == of.Duties.Now.InZone(of.Zone).Date ? new Text("heute", "today")
            : new Text("am " + t.LongDay(due.Date), "on " + t.LongDay(due.Date));
        var at = t.Time(due.TimeOfDay);
        return duty.Count == 1
            ? t[$"{count.De} {day.De} um {at} fällig", $"{count.En} due {day.En} at {at}"]
            : t[$"{count.De} {day.De} fällig, der erste um {at}", $"{count.En} due {day.En}, the first at {at}"];
    }

    private string Overdue(Duty duty)
    {
        var (count, since) = (Count(duty.Count), duty.Until is { } until ? t.Moment(until.InZone(of.Zone).LocalDateTime) : "–");
        return duty.Count == 1
            ? t[$"{count.De} überfällig seit {since}", $"{count.En} overdue since {since}"]
            : t[$"{count.De} überfällig, der älteste seit {since}", $"{count.En} overdue, the oldest since {since}"];
    }

    private string Contested(Duty duty)
    {
        var count = duty.Count == 1 ? new Text("1 Ablehnung bestritten", "1 rejection contested")
            : new Text($"{duty.Count} Ablehnungen bestritten", $"{duty.Count} rejections contested");
        var until = duty.Until is { } at ? t.Moment(at.InZone(of.Zone).LocalDateTime) : null;
        return t[count] + (until is null ? "" : t[$", zu entscheiden bis {until}", $", to be decided by {until}"]);
    }

    private DutyLine Signature(Duty duty, bool isNamed)
    {
        var party = of.Name(duty.Party!.Value);
        return new(
            new("risk", "✎", new("", "")),
            t[$"Version {duty.Version} wartet auf die Unterschrift für {party}", $"Version {duty.Version} awaits the signature for {party}"],
            isNamed ? t["Unterzeichnen", "Sign"] : t["Lesen", "Read"], $"{of.Root}/versions/{duty.Version}/sign");
    }

    private DutyLine Draft(Duty duty)
    {
        var (root, gaps) = ($"{of.Root}/versions/{duty.Version}", duty.Gaps ?? 0);
        var lacks = gaps == 1 ? t["1 Angabe fehlt", "1 entry missing"] : t[$"{gaps} Angaben fehlen", $"{gaps} entries missing"];
        return new(
            new("plain", "✎", new("", "")), gaps > 0 ? t[$"Version {duty.Version} ist ein Entwurf", $"Version {duty.Version} is a draft"]
                : t[$"Version {duty.Version} ist ein vollständiger Entwurf", $"Version {duty.Version} is a complete draft"],
            !mayChange ? t["Lesen", "Read"] : gaps > 0 ? t["Weiter bearbeiten", "Go on"] : t["Vergleichen", "Compare"],
            !mayChange ? root : gaps > 0 ? root + "/edit/period" : root + "/compare")
        {
            Besides = gaps > 0 && mayChange ? (lacks, root + "/compare") : null,
        };
    }

    private DutyLine Renewal(Duty duty)
    {
        var day = duty.On!.Value;
        var name = duty.Kind == DutyKind.NoticeDay ? new Text("Kündigungstermin", "Notice date") : new Text("Erneuerung", "Renewal");
        var sentence = Period.DaysBetween(_today, day) switch
        {
            0 => t[$"{name.De} heute", $"{name.En} today"],
            1 => t[$"{name.De} morgen", $"{name.En} tomorrow"],
            > 1 and var days => t[$"{name.De} in {days} Tagen, am {t.Day(day)}", $"{name.En} in {days} days, on {t.Day(day)}"],
            _ => t[$"{name.De} fällig seit {t.Day(day)}", $"{name.En} due since {t.Day(day)}"],
        };
        var look = new Look("plain", "◷", new("", ""));
        var begun = of.Duties.Items.FirstOrDefault(d => d.Kind is DutyKind.DraftOpen or DutyKind.AwaitingSignature)?.Version;
        return !mayChange ? new(look, sentence, t["Bestimmungen lesen", "Read the terms"], $"{of.Root}/versions/{duty.Version}")
            : begun is { } successor
                ? new(look, sentence, t[$"Version {successor} fertigstellen", $"Finish version {successor}"], $"{of.Root}/versions/{successor}")
                : new(look, sentence, t["Erneuerung vorbereiten", "Prepare the renewal"], of.Root + "/renewal") { Posts = true };
    }

    private DutyLine AtRisk(Duty duty)
    {
        var figure = duty.Target!;
        var target = of.Target(figure.Version, figure.Key);
        var name = target is null ? new Text(figure.Key ?? "–", figure.Key ?? "–") : Words.Of(target);
        var late = figure.Kind is "response" or "cadence";
        string Value(decimal? value) =>
            figure.Kind == "volume" ? t.Short(value) : figure is { Kind: "amount", Currency: { } currency } && value is { } sum
            ? t.Money(new Money((long)sum, currency)) : t.Percent(value);
        var (reached, agreed) = (Value((decimal?)figure.Actual), Value(figure.Target));
        return new(
            Look.Of(figure.Status),
            figure.Kind is "volume" or "amount" ? t[$"{name.De} hinter Plan: {reached} von {agreed}", $"{name.En} behind plan: {reached} of {agreed}"]
                : t[$"{name.De} hinter Plan: {reached} statt {agreed}", $"{name.En} behind plan: {reached} instead of {agreed}"],
            late ? t["Verspätete prüfen", "Check the late ones"] : t["Stand prüfen", "Check the figures"],
            late ? of.Leads($"target={Uri.EscapeDataString(figure.Key ?? "")}&clock=breached&dueFrom={Iso(figure.From)}&dueTo={Iso(figure.To)}") : of.Root);
    }

    private static Text Count(long leads) => leads == 1 ? new("1 Lead", "1 lead") : new($"{leads} Leads", $"{leads} leads");

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
