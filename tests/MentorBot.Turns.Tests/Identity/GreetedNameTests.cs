using MentorBot.Identity.Names;

namespace MentorBot.Turns.Tests.Identity;

/// <summary>
/// The given name in display names as directories and people write them; none where it cannot be told.
/// </summary>
public sealed class GreetedNameTests
{
    [Theory]
    [InlineData("Dr. Ana Ruiz", "Ana")]
    [InlineData("Dr Ana Ruiz", "Ana")]
    [InlineData("Prof. Dr. Jan Novak (Extern)", "Jan")]
    [InlineData("Univ.-Prof. Dr. rer. nat. Jan Novak", "Jan")]
    [InlineData("Dipl.-Ing. (FH) Jan Novak", "Jan")]
    [InlineData("Frau Ana Ruiz", "Ana")]
    [InlineData("Mr. Bo Lee", "Bo")]
    [InlineData("Ruiz, Dr. Ana", "Ana")]
    [InlineData("Dr. Ruiz, Ana", "Ana")]
    [InlineData("Ruiz, Ana MBA", "Ana")]
    [InlineData("Ana Ruiz, MBA", "Ana")]
    [InlineData("Ana Ruiz, Ph.D.", "Ana")]
    [InlineData("Lee, Bo, PhD", "Bo")]
    [InlineData("King, Jr., Martin", "Martin")]
    [InlineData("Bo Lee Jr.", "Bo")]
    [InlineData("Ana Ruiz, Dr.", "Ana")]
    [InlineData("Mag. Ana Ruiz, BSc", "Ana")]
    public void A_title_is_no_name(string shown, string said) => Assert.Equal(said, GivenName.Of(shown));

    [Theory]
    [InlineData("[EXT] Bo Lee", "Bo")]
    [InlineData("[EXT] - Bo Lee", "Bo")]
    [InlineData("(Ext.) Lee, Bo", "Bo")]
    [InlineData("EXT Bo Lee", "Bo")]
    [InlineData("EXT-Bo Lee", "Bo")]
    [InlineData("EXT_Bo Lee", "Bo")]
    [InlineData("Ext: Bo Lee", "Bo")]
    [InlineData("EXTERN - Bo Lee", "Bo")]
    [InlineData("Lee, Bo [External]", "Bo")]
    [InlineData("Lee, Bo (Acme, Berlin)", "Bo")]
    [InlineData("Bo Lee (Guest)", "Bo")]
    [InlineData("Bo Lee (Acme", "Bo")]
    [InlineData("Bo Lee - Acme", "Bo")]
    [InlineData("Bo Lee | Sales", "Bo")]
    [InlineData("Bo Lee @ Acme", "Bo")]
    [InlineData("Bo Lee, she/her", "Bo")]
    [InlineData("Bo Lee (she/her)", "Bo")]
    [InlineData("Bo Lee, R&D", "Bo")]
    [InlineData("Bo Lee, Acme GmbH", "Bo")]
    public void Where_somebody_works_is_no_name(string shown, string said) => Assert.Equal(said, GivenName.Of(shown));

    [Theory]
    [InlineData("Lee, Bo", "Bo")]
    [InlineData("Lee,Bo", "Bo")]
    [InlineData("Lee ; Bo", "Bo")]
    [InlineData("von der Leyen, Ursula", "Ursula")]
    [InlineData("García López, Ana María", "Ana")]
    [InlineData("Ursula von der Leyen", "Ursula")]
    [InlineData("RUIZ Ana", "Ana")]
    [InlineData("DE VRIES Jan", "Jan")]
    [InlineData("LI Wei", "Wei")]
    [InlineData("Ana RUIZ", "Ana")]
    [InlineData("AJ Smith", "AJ")]
    [InlineData("J. Robert Smith", "Robert")]
    [InlineData("Smith, J. Robert", "Robert")]
    [InlineData("Ana M. Ruiz", "Ana")]
    [InlineData("Robert \"Bo\" Lee", "Robert")]
    [InlineData("'Bo' Lee", "Bo")]
    public void The_family_name_is_not_said(string shown, string said) => Assert.Equal(said, GivenName.Of(shown));

    [Theory]
    [InlineData("ANA RUIZ", "Ana")]
    [InlineData("RUIZ, ANA", "Ana")]
    [InlineData("ANA", "Ana")]
    [InlineData("BO LEE", "Bo")]
    [InlineData("AJ SMITH", "AJ")]
    [InlineData("JEAN-LUC PICARD", "Jean-Luc")]
    [InlineData("O'NEIL, D'ANGELO", "D'Angelo")]
    [InlineData("BJÖRN ÅKESSON", "Björn")]
    [InlineData("ALİ VELİ", "Ali")]
    [InlineData("АННА ПЕТРОВА", "Анна")]
    [InlineData("mira", "mira")]
    [InlineData("Jean-Luc Picard", "Jean-Luc")]
    [InlineData("D’Angelo Russell", "D’Angelo")]
    public void Nobody_is_shouted_at(string shown, string said) => Assert.Equal(said, GivenName.Of(shown));

    [Theory]
    [InlineData("Ana Ruiz 🌟", "Ana")]
    [InlineData("🌟 Ana Ruiz", "Ana")]
    [InlineData("Ana❤️", "Ana")]
    [InlineData("👩🏽‍💻 Ana Ruiz", "Ana")]
    [InlineData("Ana 🇪🇸 Ruiz", "Ana")]
    [InlineData("\u200FAna\u200E Ruiz", "Ana")]
    [InlineData("Ana\u00A0Ruiz", "Ana")]
    [InlineData("Ana\tRuiz", "Ana")]
    [InlineData("Jose\u0301 Ruiz", "Jose\u0301")]
    public void Pictures_and_unseen_characters_are_not_said(string shown, string said) =>
        Assert.Equal(said, GivenName.Of(shown));

    [Theory]
    [InlineData("Иван Петров", "Иван")]
    [InlineData("Иван Сергеевич Петров", "Иван")]
    [InlineData("Петров Иван Сергеевич", "Иван")]
    [InlineData("Шевченко Олена Андріївна", "Олена")]
    [InlineData("Γιώργος Παπαδόπουλος", "Γιώργος")]
    [InlineData("محمد علي", "محمد")]
    [InlineData("علی\u200Cرضا احمدی", "علی\u200Cرضا")]
    [InlineData("דוד כהן", "דוד")]
    [InlineData("अनिल कुमार", "अनिल")]
    [InlineData("สมชาย ใจดี", "สมชาย")]
    [InlineData("Łukasz Wójcik", "Łukasz")]
    [InlineData("Ming Li (李明)", "Ming")]
    [InlineData("Ming 李", "Ming")]
    public void Names_are_written_in_many_scripts(string shown, string said) =>
        Assert.Equal(said, GivenName.Of(shown));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Guest")]
    [InlineData("Guest User")]
    [InlineData("Gast")]
    [InlineData("Unknown User")]
    [InlineData("Administrator")]
    [InlineData("bo.lee@example.com")]
    [InlineData("bo@example.com")]
    [InlineData("<bo.lee@example.com>")]
    [InlineData("bo.lee")]
    [InlineData("bo_lee")]
    [InlineData("blee42")]
    [InlineData("+49 151 2345678")]
    [InlineData("🙂")]
    [InlineData("👩🏽‍💻")]
    [InlineData("...")]
    [InlineData("-")]
    [InlineData("[EXT]")]
    [InlineData("EXT")]
    [InlineData("Dr.")]
    [InlineData("Dr. Ruiz")]
    [InlineData("Ruiz, Dr.")]
    [InlineData("Frau Schmidt")]
    [InlineData("J. Smith")]
    [InlineData("A.J. Smith")]
    [InlineData("Smith, J.")]
    [InlineData("山田太郎")]
    [InlineData("山田 太郎")]
    [InlineData("김민준")]
    [InlineData("サトウ")]
    [InlineData("李明 (Ming)")]
    public void Where_none_can_be_told_none_is_said(string shown) => Assert.Null(GivenName.Of(shown));

    [Fact]
    public void Half_a_character_is_no_name() => Assert.Null(GivenName.Of("\uD83D"));

    [Theory]
    [InlineData("(")]
    [InlineData("Dr. ")]
    [InlineData(",")]
    [InlineData("a ")]
    [InlineData("- ")]
    public async Task The_longest_name_is_read_at_once(string piece)
    {
        string shown = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        Assert.Null(await Task.Run(() => GivenName.Of(shown)).WaitAsync(TimeSpan.FromSeconds(10)));
    }
}
