import type { Listed } from "../people";
import { dropFromAddress } from "../settings";

/** Somebody who chats with the bot, as Teams knows them. */
export interface Person {
  readonly name: string;
  readonly aadObjectId: string;
  readonly tenantId: string;
  /** The id that the bot sees. */
  readonly id: string;
  /** Their personal chat with the bot. */
  readonly conversation: string;
  readonly email: string;
}

const kept = "mentorbot.employee";
const newcomers = [
  "Noor Haddad", "Mia Schäfer", "Tom Okafor", "Ines Costa", "Jona Lind", "Yuki Sato", "Leyla Demir", "Sam Rivera",
];

/** Whoever the address names (`?name=…&user=…`), else whoever was here last, else the one who is listed. */
export async function currentEmployee(listed: Listed): Promise<Person> {
  const asked = new URLSearchParams(location.search);
  const before = JSON.parse(localStorage.getItem(kept) ?? "null") as { name: string; user: string } | null;
  const { name, user } = before ?? listed;
  const called = asked.get("name") ?? (asked.has("user") ? listed.name : name);
  return made(called, await asUuid(asked.get("user") ?? user), listed);
}

/** Somebody whom the bot has never met. */
export function newEmployee(listed: Listed): Person {
  const name = newcomers[Math.floor(Math.random() * newcomers.length)] ?? listed.name;
  const user = crypto.randomUUID();
  localStorage.setItem(kept, JSON.stringify({ name, user }));
  dropFromAddress("name", "user");
  return made(name, user, listed);
}

/** Somebody as they are listed. */
export const listedPerson = (listed: Listed): Person => made(listed.name, listed.user, listed);

function made(name: string, aadObjectId: string, listed: Listed): Person {
  if (aadObjectId === listed.user && name === listed.name)
    return { ...ids(aadObjectId, listed.tenant), name, email: listed.email };
  const letters = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss");
  const mailbox = letters.replace(/[^a-z0-9]+/g, ".").replace(/^\.|\.$/g, "");
  return { ...ids(aadObjectId, listed.tenant), name, email: `${mailbox || aadObjectId}@example.com` };
}

function ids(aadObjectId: string, tenantId: string) {
  return { aadObjectId, tenantId, id: `29:sandbox-${aadObjectId}`, conversation: `a:sandbox-${aadObjectId}` };
}

/** The text itself where it is a UUID, else one that is always the same for the same text. */
async function asUuid(text: string): Promise<string> {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return text.toLowerCase();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  const hex = [...hash.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
