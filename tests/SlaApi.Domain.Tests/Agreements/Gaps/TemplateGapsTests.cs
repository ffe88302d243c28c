using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Tests.Agreements;

public sealed class TemplateGapsTests
{
    private static readonly Terms Template = AgreementTemplate.For("Muster AG");

    [Fact]
    public void The_template_can_be_stored() => Assert.Empty(TermsFaults.Of(Template));

    [Fact]
    public void What_the_template_fills_is_never_a_gap()
    {
        string[] left = ["scope", "parties", "framework", "targets", "responsibilities", "reporting", "review", "renewal"];

        var gaps = TermsGaps.Of(Template).Select(g => g.Pointer).ToList();

        Assert.Equal(left, gaps.Select(g => g.Split('/')[1]).Distinct());
        Assert.DoesNotContain("/parties/sales/function", gaps);
        Assert.DoesNotContain("/reporting/language", gaps);
        Assert.DoesNotContain("/review/durationMinutes", gaps);
    }

    [Fact]
    public void The_template_filled_in_can_be_signed()
    {
        var filled = SampleTerms.Complete();

        Assert.Empty(TermsGaps.Of(filled with
        {
            Introduction = Template.Introduction,
            Definitions = Template.Definitions,
            Metrics = Template.Metrics,
            Calendar = Template.Calendar,
            Intake = Template.Intake,
            Rejection = Template.Rejection,
            Privacy = Template.Privacy,
        }));
    }
}
