using SlaApi.Data;
using SlaApi.Features.Agreements;
using SlaApi.Features.Clock;
using SlaApi.Http;
using SlaApi.Http.Problems;
using SlaApi.Identity;
using SlaApi.Messaging;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddApi();
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddTokenAuthority(builder.Configuration);
builder.Services.AddMediation();

var app = builder.Build();
app.UseApi();
app.MapTokenAuthority();
app.MapProblemPages();

var api = app.MapApi();
api.MapAgreements();
api.MapVersions();
api.MapDefinitions();
api.MapClock();

await app.PrepareDatabase();
app.Run();
