namespace SlaApi.Domain.Agreements;

/// <summary>The dates of terms, moved on by their own period.</summary>
public static class Renewal
{
    /// <summary>
    /// Shifts every agreed date by the period from <c>validFrom</c> to <c>validUntil</c>: by whole months where the period is whole months
    /// long, else by its days. Renewal and notice on the last day of a month stay on the last day of a month.
    /// Terms without both dates come back unchanged.
    /// </summary>
    public static Terms Shift(Terms terms)
    {
        if (terms.Scope is not { ValidFrom: { } from, ValidUntil: { } until } scope || until < from)
        {
            return terms;
        }

        var after = until.PlusDays(1);
        var months = Period.Between(from, after, PeriodUnits.Months).Months;
        var wholeMonths = months > 0 && from.PlusMonths(months) == after;
        var days = Period.DaysBetween(from, after);
        LocalDate Move(LocalDate date) => wholeMonths ? date.PlusMonths(months) : date.PlusDays(days);
        LocalDate Keep(LocalDate date) => wholeMonths && date == DateAdjusters.EndOfMonth(date) ? DateAdjusters.EndOfMonth(Move(date)) : Move(date);

        return terms with
        {
            Scope = scope with { ValidFrom = Move(from), ValidUntil = Move(after).PlusDays(-1) },
            Review = terms.Review is { FirstOn: { } first } review ? review with { FirstOn = Move(first) } : terms.Review,
            Renewal = terms.Renewal is { } renewal
                ? renewal with
                {
                    RenewOn = renewal.RenewOn is { } renewOn ? Keep(renewOn) : null,
                    NoticeOn = renewal.NoticeOn is { } noticeOn ? Keep(noticeOn) : null,
                }
                : null,
        };
    }
}
