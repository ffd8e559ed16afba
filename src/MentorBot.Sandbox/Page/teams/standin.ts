import { type Listener, listen } from "../stream";
import type { Activity } from "./activities";
import type { Person } from "./person";

/** The stand-in for the Teams platform, as one person's client sees it. */
export class StandIn {
  private stop: (() => void) | undefined;

  constructor(private readonly person: Person) {}

  listen(listener: Listener<Activity>): void {
    this.stop = listen(`/sandbox/teams/events?conversation=${encodeURIComponent(this.person.conversation)}`, listener);
  }

  close(): void {
    this.stop?.();
  }

  /** Says whose chat this is, so that the bot finds them among the members. */
  async introduce(): Promise<"new" | "known" | "unreachable"> {
    const { conversation, id, aadObjectId, name, email, tenantId } = this.person;
    const answer = await send("POST", "opened", { conversation, person: { id, aadObjectId, name, email, tenantId } });
    if (!answer?.ok) return "unreachable";
    return ((await answer.json()) as { known: boolean }).known ? "known" : "new";
  }

  /** Keeps what the person wrote, for a reload. */
  async keep(activity: Activity): Promise<void> {
    await send("POST", "said", activity);
  }

  /** Keeps what now stands in the place of a message, for a reload. */
  async replace(activity: Activity): Promise<void> {
    const conversation = encodeURIComponent(this.person.conversation);
    await send("PUT", `v3/conversations/${conversation}/activities/${encodeURIComponent(activity.id)}`, activity);
  }
}

/** The stand-in's answer; undefined where it cannot be reached, which the lost stream tells the person already. */
async function send(method: string, path: string, body: object): Promise<Response | undefined> {
  try {
    const headers = { "Content-Type": "application/json; charset=utf-8" };
    return await fetch(`/sandbox/teams/${path}`, { method, headers, body: JSON.stringify(body) });
  } catch {
    return undefined;
  }
}
