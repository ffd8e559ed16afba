import type { Word } from "./words";

/** Somebody whom the page plays, as the sandbox tells. */
export interface Listed {
  readonly role: "employee" | "manager" | "mentor";
  readonly channel: "teams" | "slack";
  readonly tenant: string;
  readonly user: string;
  readonly name: string;
  readonly email: string;
  /** False where the bot speaks to the real platform, or to none. */
  readonly isOn: boolean;
}

/** The people whose panes are shown: all, or those that the address names (`?panes=employee,mentor`). */
export async function listedPeople(): Promise<readonly Listed[]> {
  const { people } = (await (await fetch("/sandbox/people")).json()) as { people: readonly Listed[] };
  const asked = new URLSearchParams(location.search).get("panes")?.split(",");
  const shown = people.filter(({ role }) => asked?.includes(role) ?? true);
  return shown.length > 0 ? shown : people;
}

/** The words for a role: alone, and after a name. */
export const roles: Record<Listed["role"], { readonly title: Word; readonly named: Word }> = {
  employee: { title: "employeeRole", named: "namedEmployee" },
  manager: { title: "managerRole", named: "namedManager" },
  mentor: { title: "mentorRole", named: "namedMentor" },
};
