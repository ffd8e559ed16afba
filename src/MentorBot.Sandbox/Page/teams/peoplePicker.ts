import type { Listed } from "../people";

const everybody = "graph.microsoft.com/users";

interface Picker {
  readonly "choices.data"?: { readonly dataset?: string };
}

/**
 * A card in which people can be picked as in Teams: its picker searches the organisation, here it lists whoever the
 * page plays.
 */
export function withPeople(card: unknown, people: readonly Listed[]): unknown {
  const choices = people.map(({ name, user }) => ({ title: name, value: user }));
  return JSON.parse(JSON.stringify(card), (_, part: Picker | null) => {
    if (part?.["choices.data"]?.dataset !== everybody) return part;
    const { "choices.data": _searched, ...rest } = part;
    return { ...rest, choices };
  });
}
