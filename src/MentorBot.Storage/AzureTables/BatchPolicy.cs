using Azure.Core;
using Azure.Core.Pipeline;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// A batch is answered 202 whatever became of it; that the service was too busy stands inside. To the pipeline, which tries again, that is a failure of the
/// connection.
/// </summary>
internal sealed class BatchPolicy : HttpPipelineSynchronousPolicy
{
    public override void OnReceivedResponse(HttpMessage message)
    {
        if (message.Response.Status != BatchAnswer.Accepted) return;
        ServiceError inside = BatchAnswer.Read(message.Response);
        if (inside.Status is 408 or 429 or >= 500) throw new IOException($"A batch was answered {inside}.");
    }
}
