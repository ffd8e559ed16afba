using MentorBot.Identity;
using MentorBot.Storage;
using MentorBot.Turns.Rows;

namespace MentorBot.People;

/// <summary>What an operator's commands need to look up people and to change them.</summary>
/// <param name="Directory">Finds people.</param>
/// <param name="Turns">Runs their turns.</param>
/// <param name="Store">Holds their rows.</param>
/// <param name="Codec">Reads their rows.</param>
public sealed record PeopleAccess(PeopleDirectory Directory, ITurns Turns, ITableStore Store, RowCodec Codec);
