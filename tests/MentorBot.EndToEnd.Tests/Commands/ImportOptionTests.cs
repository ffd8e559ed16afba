namespace MentorBot.EndToEnd.Tests.Commands;

/// <summary><c>people import</c> of an export as a personnel system writes it, with its options.</summary>
public sealed class ImportOptionTests : IDisposable
{
    private const string Export = """
        sep=;
        Vorname;Nachname;Dienstliche E-Mail;Vorgesetzte(r);Pate;Sprache;Kostenstelle;
        Mia;Schäfer;Mia Schäfer <mia@example.com>;mailto:jo@example.com;ines@example.com;de_AT;4711;
        ;;;;;;;
        Jo;Lind;jo@example.com;-;;Deutsch;4711;
        Inês;Costa;ines@example.com;n/a;;EN;4712;
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_export_comes_in_and_what_is_not_read_is_named()
    {
        (await ImportAsync(Export, "--map", "Pate=mentor")).IsDone(
            "Warning: columns that are not read: Kostenstelle. --map \"Column=field\" says what one holds.",
            "3 new, 0 changed, 0 unchanged in organisation default.");
        CommandRun list = await CommandRun.OfAsync(_folder.Database, "people", "list");
        string mia = Assert.Single(list.Output, line => line.StartsWith("Mia Schäfer ", StringComparison.Ordinal));
        foreach (string cell in new[] { "mia@example.com", "Jo Lind", "Inês Costa" })
            Assert.Contains($" {cell} ", mia, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_columns_are_named_and_a_wrong_mapping_is_refused()
    {
        const string Text = "Wer,Kontakt,Chefin\nMia,mia@example.com,jo@example.com\nJo,jo@example.com,\n";
        (await ImportAsync(Text, "--map", "Wer=name", "--map", "kontakt=email", "--map", "Chefin=ignore")).IsDone(
            "Warning: columns that are not read: Chefin. --map \"Column=field\" says what one holds.",
            "2 new, 0 changed, 0 unchanged in organisation default.");
        (await ImportAsync(Text, "--map", "Wer=shoe size")).IsRefused("'Wer=shoe size'", "email, name", "ignore");
        (await ImportAsync(Text, "--map", "Wer")).IsRefused("\"Column=field\"");
    }

    [Fact]
    public async Task A_dry_run_says_what_would_change_and_writes_nothing()
    {
        const string Two = "email,name,manager\nmia@example.com,Mia,\njo@example.com,Jo,\n";
        CommandRun first = await ImportAsync(Two, "--dry-run");
        first.IsDone(
            "Line 2: mia@example.com: new", "Line 3: jo@example.com: new",
            "An import would give 2 new, 0 changed, 0 unchanged in organisation default. Nothing was written.");
        Assert.False(File.Exists(_folder.Database));

        (await ImportAsync(Two)).IsDone("2 new, 0 changed, 0 unchanged in organisation default.");
        IReadOnlyList<string> before = await ListAsync();
        const string Three =
            "email,name,manager\nmia@example.com,Mia S,jo@example.com\nkim@example.com,Kim,\njo@example.com,Jo,\n";
        (await ImportAsync(Three, "--dry-run")).IsDone(
            "Line 2: mia@example.com: changed: name, manager", "Line 3: kim@example.com: new",
            "Line 4: jo@example.com: changed: whom they lead",
            "An import would give 1 new, 2 changed, 0 unchanged in organisation default. Nothing was written.");
        (await ImportAsync("email,name\nmia@example.com,Mia\n", "--dry-run")).IsDone(
            "An import would give 0 new, 0 changed, 1 unchanged in organisation default. Nothing was written.",
            "Addresses that the directory has and this roster has not: 1. Whoever has them stays as they are.");
        Assert.Equal(before, await ListAsync());
        (await ImportAsync(Three)).IsDone("1 new, 2 changed, 0 unchanged in organisation default.");
    }

    [Fact]
    public async Task A_dry_run_of_a_roster_that_is_wrong_is_refused()
    {
        CommandRun run = await ImportAsync("email,name,manger\nmia,Mia,\n", "--dry-run");
        Assert.Equal(1, run.Code);
        Assert.StartsWith("Line 1: The column 'manger' is not known", run.Errors[0], StringComparison.Ordinal);
        Assert.Equal("Nothing was imported; wrong: 1.", run.Errors[^1]);
    }

    private async Task<IReadOnlyList<string>> ListAsync() =>
        (await CommandRun.OfAsync(_folder.Database, "people", "list", "--json")).Output;

    private async Task<CommandRun> ImportAsync(string roster, params string[] more)
    {
        await File.WriteAllTextAsync(_folder.At("roster.csv"), roster);
        return await CommandRun.OfAsync(_folder.Database, ["people", "import", _folder.At("roster.csv"), .. more]);
    }
}
