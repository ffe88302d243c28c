using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>How a condition compares.</summary>
internal static partial class Words
{
    public static Text Of(CriterionOp op) => op switch
    {
        CriterionOp.Eq => new("ist", "is"),
        CriterionOp.Ne => new("ist nicht", "is not"),
        CriterionOp.Lt => new("ist kleiner als", "is less than"),
        CriterionOp.Lte => new("ist höchstens", "is at most"),
        CriterionOp.Gt => new("ist größer als", "is greater than"),
        CriterionOp.Gte => new("ist mindestens", "is at least"),
        CriterionOp.In => new("ist eines von", "is one of"),
        CriterionOp.NotIn => new("ist keines von", "is none of"),
        CriterionOp.Contains => new("enthält", "contains"),
        _ => new("ist angegeben (ja oder nein)", "is given (yes or no)"),
    };
}
