namespace SlaApi.Domain.Agreements;

/// <summary>The faults of section 6.</summary>
public static partial class TermsFaults
{
    private static void Target(Place at, Target target)
    {
        at["key"].Key(target.Key);
        at["appliesTo"].Criterion(target.AppliesTo);
        at["calendar"].Key(target.Calendar);
        at["minCases"].AtLeast(target.MinCases, 0);
        OfKind(at, target);
    }

    private static void OfKind(Place at, Target target)
    {
        switch (target)
        {
            case VolumeTarget volume:
                at["stage"].Stage(volume.Stage);
                at["amount"].AtLeast(volume.Amount, 1);
                break;
            case AmountTarget amount:
                at["metric"].Key(amount.Metric);
                at["atLeast"].Money(amount.AtLeast);
                break;
            case ResponseTarget response:
                at["startStage"].Stage(response.StartStage);
                at["stopStage"].Stage(response.StopStage);
                at["within"].Duration(response.Within);
                at["share"].Share(response.Share);
                break;
            case CadenceTarget cadence:
                at["attempts"].Between(cadence.Attempts, 1, 100);
                at["within"].Duration(cadence.Within);
                at["share"].Share(cadence.Share);
                break;
            case RatioTarget ratio:
                at["metric"].Key(ratio.Metric);
                at["atLeast"].Between(ratio.AtLeast, 0, 1_000_000);
                at["atMost"].Between(ratio.AtMost, 0, 1_000_000);
                break;
            case IndicatorTarget indicator:
                at["indicator"].Key(indicator.Indicator);    // its bounds may be negative: a balance, a net promoter score
                break;
        }
    }
}
