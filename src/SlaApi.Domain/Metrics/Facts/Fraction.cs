using System.Numerics;

namespace SlaApi.Domain.Metrics;

/// <summary>An exact rational number: goals are cut by open dates and money by rates, and neither may be rounded before it is shown.</summary>
internal readonly struct Fraction : IComparable<Fraction>
{
    private const long ExactInDouble = 1L << 53;

    private readonly BigInteger _numerator;
    private readonly BigInteger _divisorMinusOne;   // so that default is 0 / 1

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        _numerator = numerator / common;
        _divisorMinusOne = (denominator / common) - 1;
    }

    private BigInteger Denominator => _divisorMinusOne + 1;

    public bool IsZero => _numerator.IsZero;

    /// <param name="denominator">Not 0.</param>
    public static Fraction Of(BigInteger numerator, BigInteger denominator) => new(numerator, denominator);

    public static implicit operator Fraction(long number) => new(number, 1);

    public static implicit operator Fraction(decimal number)
    {
        var bits = decimal.GetBits(number);
        var digits = new BigInteger(new decimal(bits[0], bits[1], bits[2], number < 0, 0));
        return new(digits, BigInteger.Pow(10, (bits[3] >> 16) & 0xff));
    }

    public static Fraction operator +(Fraction a, Fraction b) =>
        new((a._numerator * b.Denominator) + (b._numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Fraction operator -(Fraction a, Fraction b) => a + (b * -1);

    public static Fraction operator *(Fraction a, Fraction b) => new(a._numerator * b._numerator, a.Denominator * b.Denominator);

    /// <summary>Not by zero.</summary>
    public static Fraction operator /(Fraction a, Fraction b) => new(a._numerator * b.Denominator, a.Denominator * b._numerator);

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public int CompareTo(Fraction other) => (_numerator * other.Denominator).CompareTo(other._numerator * Denominator);

    /// <summary>Rounded half-even to 6 decimal places, without trailing zeros.</summary>
    public decimal Rounded() => (decimal)Nearest(_numerator * 1_000_000, Denominator) / 1_000_000m;

    /// <summary>The nearest whole number, half to even.</summary>
    public BigInteger Whole() => Nearest(_numerator, Denominator);

    /// <summary>The nearest double where both parts fit in one, else right to its last bit but one.</summary>
    public double ToDouble()
    {
        if (BigInteger.Abs(_numerator) <= ExactInDouble && Denominator <= ExactInDouble)
        {
            return (double)_numerator / (double)Denominator;
        }

        var shift = (int)Math.Max(0, 64 + Denominator.GetBitLength() - _numerator.GetBitLength());
        return Math.ScaleB((double)((_numerator << shift) / Denominator), -shift);
    }

    /// <summary>The largest whole number that is not above it.</summary>
    public BigInteger Floor()
    {
        var down = BigInteger.DivRem(_numerator, Denominator, out var rest);
        return rest.Sign < 0 ? down - 1 : down;
    }

    private static BigInteger Nearest(BigInteger numerator, BigInteger denominator)
    {
        var down = BigInteger.DivRem(numerator, denominator, out var rest);
        if (rest.Sign < 0)
        {
            (down, rest) = (down - 1, rest + denominator);
        }

        var half = (rest * 2).CompareTo(denominator);
        return half > 0 || (half == 0 && !down.IsEven) ? down + 1 : down;
    }
}
