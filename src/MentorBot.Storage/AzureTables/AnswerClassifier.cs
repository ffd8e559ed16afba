using Azure.Core;

namespace MentorBot.Storage.AzureTables;

/// <summary>Which answers are worth another try. A batch is always answered 202; what became of it stands inside.</summary>
internal sealed class AnswerClassifier : ResponseClassifier
{
    private const int Accepted = 202;

    public override bool IsRetriableResponse(HttpMessage message) =>
        message.Response.Status == Accepted ? IsRetriable(BatchAnswer.Read(message.Response).Status) : IsRetriable(message.Response.Status);

    public override bool IsErrorResponse(HttpMessage message) => message.Response.Status >= 400;

    private static bool IsRetriable(int status) => status is 408 or 429 or 500 or 502 or 503 or 504;
}
