namespace SlaApi.Admin.Pages.Renewal;

/// <summary>A group of a form with the page it is on.</summary>
internal sealed record SheetView(EditModel Page, SheetGroup Group);
