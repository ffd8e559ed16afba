import { dropFromAddress } from "./settings";

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
const tenantId = "5a9d0b0e-5c1f-4f0e-9d5e-0f6c1a7b2e10";
const first = { name: "Alex Kim", user: "b7c1f6de-2f0a-4d5b-8a57-3c9e44d0a1f2" };
const newcomers = ["Noor Haddad", "Mia Schäfer", "Tom Okafor", "Ines Costa", "Jona Lind", "Yuki Sato", "Leyla Demir", "Sam Rivera"];

/** Whoever the address names (`?name=…&user=…`), else whoever was here last, else Alex Kim. */
export async function currentEmployee(): Promise<Person> {
  const asked = new URLSearchParams(location.search);
  const before = JSON.parse(localStorage.getItem(kept) ?? "null") as typeof first | null;
  const { name, user } = before ?? first;
  return person(asked.get("name") ?? (asked.has("user") ? first.name : name), await asUuid(asked.get("user") ?? user));
}

/** Somebody whom the bot has never met. */
export function newEmployee(): Person {
  const name = newcomers[Math.floor(Math.random() * newcomers.length)] ?? first.name;
  const user = crypto.randomUUID();
  localStorage.setItem(kept, JSON.stringify({ name, user }));
  dropFromAddress("name", "user");
  return person(name, user);
}

function person(name: string, aadObjectId: string): Person {
  const letters = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss");
  const mailbox = letters.replace(/[^a-z0-9]+/g, ".").replace(/^\.|\.$/g, "");
  return {
    name,
    aadObjectId,
    tenantId,
    id: `29:sandbox-${aadObjectId}`,
    conversation: `a:sandbox-${aadObjectId}`,
    email: `${mailbox || aadObjectId}@example.com`,
  };
}

/** The text itself where it is a UUID, else one that is always the same for the same text. */
async function asUuid(text: string): Promise<string> {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return text.toLowerCase();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  const hex = [...hash.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
