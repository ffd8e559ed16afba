using MentorBot.Channels.Settings;
using MentorBot.Host;
using MentorBot.Host.Settings;
using MentorBot.Identity;
using MentorBot.Storage;
using MentorBot.Storage.Copying;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.EndToEnd.Tests.Settings;

/// <summary>
/// A kind of store that the program does not have is added as any is: by a line in the list of kinds.
/// </summary>
public sealed class StorageSettingsTests : IDisposable
{
    private static readonly RowBody Body = new("note", 1, "{}"u8.ToArray());

    private readonly TemporaryFolder _folder = new();
    private readonly IStorageBackend[] _backends = [.. StorageBackends.All, new MemoryBackend()];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_third_kind_is_named_by_the_settings_and_opened_as_the_others_are()
    {
        StorageSettings settings = Read(("Provider", "memory"), ("Shelf", "north"));
        Assert.Equal(("Memory", "Memory north"), (settings.Provider, settings.Address.Name));
        Assert.True(settings.Address.IsExclusive);
        await WriteAsync(settings, "p");
        await using OpenStore again = await OpenAsync(Read(("Provider", "memory"), ("Shelf", "north")));
        Assert.NotNull(await again.Rows.FindAsync(Tables.People, new RowId("p", "note"), CancellationToken.None));
    }

    [Fact]
    public async Task What_it_holds_is_copied_into_a_file_by_the_addresses_of_both()
    {
        StorageSettings settings = Read(("Provider", "Memory"), ("Shelf", "north"));
        await WriteAsync(settings, "p", "q");
        StoreAddress source = settings.Find("memory:north");
        await using CopySource rows = await source.OpenSourceAsync(
            OpenStore.Contents, NullLoggerFactory.Instance, CancellationToken.None);
        await using OpenStore target = await OpenStore.OpenAsync(
            settings.Find(_folder.Database), Opening.Alone, NullLoggerFactory.Instance, CancellationToken.None);
        StoreCopy copy = new(source.Name, rows.ScanAsync, target.Rows, Tables.All);
        IReadOnlyList<CopiedTable> copied = await copy.RunAsync(null, CancellationToken.None);
        Assert.All(copied, table => Assert.True(table.IsSame));
        Assert.Equal(2, copied.Single(table => table.Table == Tables.People).Target.Rows);
    }

    [Theory]
    [InlineData("Memory", "Bow", "Setting Storage__Shelf: found 'Bow'; expected a shelf's name in small letters.")]
    [InlineData("Sqlite", "Bow", "Setting Storage__Shelf: found 'Bow'; expected a shelf's name in small letters.")]
    [InlineData("Disk", "bow", "Setting Storage__Provider: found 'Disk'; expected one of Sqlite, AzureTables, Memory.")]
    public void A_setting_that_is_wrong_is_named(string provider, string shelf, string message) =>
        Assert.Equal(
            message, Assert.Throws<SettingException>(() => Read(("Provider", provider), ("Shelf", shelf))).Message);

    [Fact]
    public async Task One_that_cannot_be_opened_stops_the_start()
    {
        StorageSettings settings = Read(("Provider", "Memory"), ("Shelf", "broken"));
        SettingException refused = await Assert.ThrowsAsync<SettingException>(() => OpenAsync(settings));
        Assert.Equal(
            "Setting Storage__Provider: found 'Memory broken'; expected a store that can be reached, read and written "
            + "(The shelf is broken).",
            refused.Message);
    }

    [Theory]
    [InlineData("mentorbot.db", false)]
    [InlineData("sqlite:memory:x", false)]
    [InlineData("memory:x", true)]
    public void An_address_is_of_the_kind_that_knows_it_and_else_a_path(string text, bool isInMemory) =>
        Assert.Equal(isInMemory, Read().Find(text) is MemoryAddress);

    [Fact]
    public void What_is_said_of_an_account_is_not_its_key()
    {
        StoreAddress account = Read().Find("azure:AccountName=harbor;AccountKey=c2VjcmV0");
        Assert.All([account.Name, account.ToString()], said => Assert.Equal("Azure Tables harbor, MentorBot*", said));
    }

    private static Task<OpenStore> OpenAsync(StorageSettings settings) =>
        StartUp.OpenAsync(settings, NullLoggerFactory.Instance, CancellationToken.None);

    private static async Task WriteAsync(StorageSettings settings, params string[] partitions)
    {
        await using OpenStore store = await OpenAsync(settings);
        foreach (string partition in partitions)
        {
            PartitionBatch batch = new PartitionBatch(partition).Insert("note", Body);
            await store.Rows.CommitAsync(Tables.People, batch, CancellationToken.None);
        }
    }

    private StorageSettings Read(params (string Name, string Value)[] settings) => StorageSettings.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(setting => KeyValuePair.Create($"Storage:{setting.Name}", (string?)setting.Value)))
            .Build().GetSection("Storage"),
        _backends);
}
