namespace MentorBot.Storage.Tests;

public abstract partial class TableStoreContract
{
    /// <summary>How many random sequences are tried; a slow backend may try fewer.</summary>
    protected virtual int Seeds => 150;

    [ContractFact]
    public async Task Random_operations_leave_what_a_dictionary_would_hold()
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            RandomOperations operations = new(Store, $"Seed{seed:D4}", new Random(seed));
            for (int i = 0; i < 40; i++) await operations.StepAsync(seed, i);
            await operations.CheckTableAsync(seed);
        }
    }
}
