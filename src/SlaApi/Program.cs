using SlaApi.Data;
using SlaApi.Demo;
using SlaApi.Features.Agreements;
using SlaApi.Features.Handovers;
using SlaApi.Features.Metrics;
using SlaApi.Http;
using SlaApi.Http.OpenApi;
using SlaApi.Http.Problems;
using SlaApi.Identity;
using SlaApi.Messaging;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.ChooseAddress();
builder.AddApi();
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddTokenAuthority(builder.Configuration);
builder.Services.AddMediation();
builder.Services.AddHandovers();
builder.Services.AddMetricFacts();
builder.Services.AddApiDocument();

var app = builder.Build();
app.UseApi();
app.MapTokenAuthority();
app.MapProblemPages();
app.MapHealth();
app.MapApiDocument();

var api = app.MapApi();
api.MapAgreements();
api.MapVersions();
api.MapHandovers();
api.MapMetrics();

var howToSignIn = await app.PrepareDatabase();
await app.FillDemo();
app.PrintAddress(howToSignIn);
app.Run();
