# docker build -t slaapi .
# docker run --read-only --tmpfs /tmp -v slaapi:/data -p 8080:8080 -e Bootstrap__Client__Id=… -e Bootstrap__Client__Secret=… slaapi
# scripts/check-publish runs the same steps without Docker.

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# Restore first: the layer is cached until a project file or version changes.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt ./
COPY src/SlaApi/SlaApi.csproj src/SlaApi/packages.lock.json src/SlaApi/
COPY src/SlaApi.Domain/SlaApi.Domain.csproj src/SlaApi.Domain/packages.lock.json src/SlaApi.Domain/
COPY src/SlaApi.Identity/SlaApi.Identity.csproj src/SlaApi.Identity/packages.lock.json src/SlaApi.Identity/
RUN dotnet restore --locked-mode src/SlaApi
COPY .editorconfig ./
COPY openapi/examples openapi/examples
COPY src src
COPY scripts/publish scripts/health scripts/
RUN scripts/publish /app && cp scripts/health /app/ && mkdir /data

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
# The only directory the app writes to.
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
VOLUME /data
WORKDIR /data
USER $APP_UID
# The diagnostics port would need a file in the read-only root file system.
ENV DOTNET_EnableDiagnostics=0 \
    ASPNETCORE_HTTP_PORTS=8080 \
    Database__ConnectionString="Data Source=/data/slaapi.db"
EXPOSE 8080
HEALTHCHECK --start-period=30s --interval=30s --timeout=5s CMD ["/app/health"]
ENTRYPOINT ["dotnet", "/app/SlaApi.dll"]
