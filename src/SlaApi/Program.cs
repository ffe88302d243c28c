using SlaApi.Data;
using SlaApi.Features.Agreements;
using SlaApi.Features.Clock;
using SlaApi.Features.Handovers;
using SlaApi.Features.Handovers.Import;
using SlaApi.Features.Metrics;
using SlaApi.Http;
using SlaApi.Http.OpenApi;
using SlaApi.Http.Problems;
using SlaApi.Identity;
using SlaApi.Jobs;
using SlaApi.Messaging;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.ChooseAddress();
builder.AddApi();
builder.Services.AddApiDocument();
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddTokenAuthority(builder.Configuration);
builder.Services.AddMediation();
builder.Services.AddHandovers();
builder.Services.AddImports();
builder.Services.AddPacingFacts();
builder.Services.AddHostedService<ImportJob>();
builder.Services.AddHostedService<DemoJob>();
builder.Services.AddHostedService<HousekeepingJob>();

var app = builder.Build();
app.UseApi();
app.MapTokenAuthority();
app.MapApiDocument();
app.MapProblemPages();
app.MapHealth();

var api = app.MapApi();
api.MapAgreements();
api.MapVersions();
api.MapDefinitions();
api.MapHandovers();
api.MapImports();
api.MapMetrics();
api.MapClock();

var howToSignIn = await app.PrepareDatabase();
app.PrintAddress(howToSignIn);
app.Run();
