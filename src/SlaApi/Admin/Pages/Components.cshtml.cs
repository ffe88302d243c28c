using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SlaApi.Admin.Forms;

namespace SlaApi.Admin.Pages;

/// <summary>Every component in all its states, in Development only: posted empty, the form shows its faults.</summary>
internal sealed class ComponentsModel(IMediator mediator, Language language, Form form, IHostEnvironment environment) : AdminPage(mediator, language, form)
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Zurich"];
    public static readonly Instant Example = Instant.FromUtc(2026, 11, 9, 7, 10);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment())
        {
            context.Result = NotFound();
        }
    }

    public IActionResult OnPost()
    {
        Form.Take(Request.Form);
        Form.Refuse("name", new Text("Geben Sie den Namen ein.", "Enter the name."));
        Form.Refuse("amount", new Text("„1.5“ ist keine ganze Zahl.", "“1.5” is not a whole number."));
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
