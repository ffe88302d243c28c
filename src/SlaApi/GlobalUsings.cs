global using MediatR;
global using NodaTime;
global using SlaApi.Domain;
