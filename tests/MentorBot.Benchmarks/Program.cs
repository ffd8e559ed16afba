using System.Runtime.InteropServices;
using MentorBot.Benchmarks;

using CancellationTokenSource stop = new();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await Verbs.RunAsync(args, stop.Token);

// The runs end their processes as they unwind, so the signal must not end this process first.
void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}
