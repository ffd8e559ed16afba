using MentorBot.Identity;
using MentorBot.Storage;
using MentorBot.Turns.Rows;

namespace MentorBot.People;

/// <summary>What people are looked up in and told through, for whoever runs the bot.</summary>
/// <param name="Directory">Where people are found.</param>
/// <param name="Turns">Their turns.</param>
/// <param name="Store">Their rows.</param>
/// <param name="Codec">Reads their rows.</param>
public sealed record PeopleAccess(PeopleDirectory Directory, ITurns Turns, ITableStore Store, RowCodec Codec);
