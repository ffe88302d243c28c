using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SlaApi.Http.Json;
using SlaApi.Messaging;

namespace SlaApi.Features.Handovers;

/// <summary>Records up to 1,000 handovers. Each stands alone: one that is refused changes nothing for the others.</summary>
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
    public async Task<BatchAnswer> Handle(RecordHandovers request, CancellationToken cancellationToken)
    {
        var answers = new BatchItem?[request.Items!.Count];
        var valid = new List<(int Index, RecordHandover Item)>();
        foreach (var (index, item) in request.Items.Index())
        {
            answers[index] = Batches.Refusal(index, item, rules);
            if (answers[index] is null)
            {
                valid.Add((index, item.Value!));
            }
        }

        var outcomes = await intake.Record(valid.ConvertAll(v => v.Item), OnExisting.Refuse, cancellationToken);
        foreach (var ((index, _), outcome) in valid.Zip(outcomes))
        {
            answers[index] = outcome.Refused is { } refused
                ? BatchItem.Refused(index, refused)
                : new BatchItem(index, outcome.Change == Change.Created ? 201 : 200, outcome.Handover!.Id, null);
        }

        return new BatchAnswer(answers!);
    }
}
