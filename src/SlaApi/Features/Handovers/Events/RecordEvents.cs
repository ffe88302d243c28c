using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SlaApi.Json;
using SlaApi.Messaging;

namespace SlaApi.Features.Handovers;

/// <summary>Records up to 1,000 events, applied in the order in which they occurred. Each is recorded or refused by itself.</summary>
public sealed record RecordEvents : IRequest<BatchAnswer>, IWrite
{
    /// <summary>1 to 1,000.</summary>
    [Required] public IReadOnlyList<Item<BatchEvent>>? Items { get; init; }
}

/// <summary>One event, with its handover named by <c>handoverId</c>, or by <c>agreement</c> and <c>externalId</c>.</summary>
public sealed record BatchEvent : EventInput
{
    public Guid? HandoverId { get; init; }

    /// <summary>Id or key of the agreement.</summary>
    public string? Agreement { get; init; }

    public string? ExternalId { get; init; }

    internal HandoverName Handover => HandoverId is { } id ? new(id, null, null) : new(null, Agreement, ExternalId);
}

internal sealed class BatchEventValidator : AbstractValidator<BatchEvent>
{
    public BatchEventValidator(IClock clock)
    {
        RuleFor(c => c.Agreement).NotEmpty().When(c => c.HandoverId is null);
        RuleFor(c => c.ExternalId).NotEmpty().When(c => c.HandoverId is null);
        RuleFor(c => c.HandoverId).Null().When(c => c.Agreement is not null || c.ExternalId is not null);
        Include(new EventRules(clock));
    }
}

internal sealed class RecordEventsValidator : AbstractValidator<RecordEvents>
{
    public RecordEventsValidator() => RuleFor(c => c.Items).NotNull().Must(items => items is null || items.Count is >= 1 and <= 1_000)
        .WithState(_ => new Fault("/items", "1 bis 1000 Einträge.", "1 to 1,000 items."));
}

internal sealed class RecordEventsHandler(EventIntake intake, IValidator<BatchEvent> rules) : IRequestHandler<RecordEvents, BatchAnswer>
{
    public Task<BatchAnswer> Handle(RecordEvents request, CancellationToken ct) => Batches.Answer(
        request.Items!,
        rules,
        async items => (await intake.Record(items.ConvertAll(i => new SubmittedEvent(i.Handover, i.Content())), ct)).Select(o => o.Select(e => e.Id)));
}
