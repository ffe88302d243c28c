using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SlaApi.Json;
using SlaApi.Messaging;

namespace SlaApi.Features.Handovers;

/// <summary>Records up to 1,000 handovers. Each is recorded or refused independently: a refused one does not affect the others.</summary>
public sealed record RecordHandovers : IRequest<BatchAnswer>, IWrite
{
    /// <summary>1 to 1,000.</summary>
    [Required] public IReadOnlyList<Item<RecordHandover>>? Items { get; init; }
}

internal sealed class RecordHandoversValidator : AbstractValidator<RecordHandovers>
{
    public RecordHandoversValidator() => RuleFor(c => c.Items).NotNull().Must(items => items is null || items.Count is >= 1 and <= 1_000)
        .WithState(_ => new Fault("/items", "1 bis 1000 Einträge.", "1 to 1,000 items."));
}

internal sealed class RecordHandoversHandler(HandoverIntake intake, IValidator<RecordHandover> rules) : IRequestHandler<RecordHandovers, BatchAnswer>
{
    public Task<BatchAnswer> Handle(RecordHandovers request, CancellationToken ct) => Batches.Answer(
        request.Items!,
        rules,
        async items => (await intake.Record(items, OnExisting.Refuse, ct)).Select(o => o.Select(h => h.Handover.Id)));
}
