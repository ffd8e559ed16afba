namespace MentorBot.Storage.Tests;

public sealed class KeyTextTests
{
    private static readonly string[] Units =
    [
        .. Enumerable.Range(0, char.MaxValue + 1).Select(code => ((char)code).ToString()),
    ];

    [Fact]
    public void Every_unit_comes_back_and_holds_nothing_that_Azure_refuses()
    {
        foreach (string unit in Units)
        {
            string escaped = KeyText.Escape(unit);
            Assert.Equal(unit, KeyText.Unescape(escaped));
            Assert.Equal(escaped.Length, KeyText.Length(unit));
            Assert.DoesNotContain(
                escaped,
                refused => refused is '/' or '\\' or '#' or '?' or '%' or < ' ' or >= '\u007F' and <= '\u009F'
                    or >= '\uFFFE'
                || char.IsSurrogate(refused));
        }
    }

    [Fact]
    public void The_escape_keeps_the_order_and_no_escaped_unit_begins_another()
    {
        for (int i = 1; i < Units.Length; i++)
        {
            (string before, string behind) = (KeyText.Escape(Units[i - 1]), KeyText.Escape(Units[i]));
            Assert.True(
                string.CompareOrdinal(before, behind) < 0 && !behind.StartsWith(before, StringComparison.Ordinal),
                $"U+{i - 1:X4} and U+{i:X4} are '{before}' and '{behind}'");
        }
    }

    [Fact]
    public void Whole_keys_are_in_the_same_order_too_by_code_unit_and_by_UTF8()
    {
        Random random = new(7);
        const string units = "\0 !\"#$%-./0>?A[\\]~\u007F\u0080ü語\uD7FF\uD83C\uDFAF\uDFFF\uE000\uFFFD\uFFFE\uFFFF";
        for (int i = 0; i < 20_000; i++)
        {
            string one = Key(), other = Key();
            string escaped = KeyText.Escape(one), otherEscaped = KeyText.Escape(other);
            Assert.Equal(one, KeyText.Unescape(escaped));
            int expected = Math.Sign(string.CompareOrdinal(one, other));
            Assert.Equal(expected, Math.Sign(string.CompareOrdinal(escaped, otherEscaped)));
            Assert.Equal(expected, Math.Sign(Bytes(escaped).SequenceCompareTo(Bytes(otherEscaped))));
        }

        string Key() =>
            string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => units[random.Next(units.Length)]));
        static ReadOnlySpan<byte> Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
    }

    [Theory]
    [InlineData("goal|0007", "goal|0007")]
    [InlineData("teams|11111111-2222|a_b", "teams|11111111-2222|a_b")]
    [InlineData("a/b c", "a.2Fb _c")]
    [InlineData("x.y", "x.-y")]
    [InlineData("50%\n", "50$25 0A")]
    [InlineData("🎯", "\uD7FFD83C\uD7FFDFAF")]
    public void A_key_stays_readable(string key, string escaped) => Assert.Equal(escaped, KeyText.Escape(key));

    [Theory]
    [InlineData("a.")]
    [InlineData("a.2")]
    [InlineData("a.zz")]
    [InlineData("a.30")]
    [InlineData("a b")]
    public void What_was_never_escaped_is_refused(string key) =>
        Assert.Throws<StorageFormatException>(() => KeyText.Unescape(key));

    [Fact]
    public void A_key_is_measured_as_Azure_would_have_it()
    {
        StorageLimits.CheckKey(new string('/', StorageLimits.MaxKeyLength / 3), "key");
        ArgumentException refused =
            Assert.Throws<ArgumentException>(() => StorageLimits.CheckKey(
                new string('/', StorageLimits.MaxKeyLength / 3 + 1), "key"));
        Assert.Contains(
            (3 * (StorageLimits.MaxKeyLength / 3 + 1)).ToString(CultureInfo.InvariantCulture), refused.Message,
            StringComparison.Ordinal);
    }
}
