import type { Activity } from "./activities";
import type { Person } from "./person";

/** What a pane wants to hear of its chat. */
export interface Listener {
  posted(activity: Activity): void;
  said(activity: Activity): void;
  updated(activity: Activity): void;
  deleted(id: string): void;
  typing(): void;
  caughtUp(): void;
  connected(isConnected: boolean): void;
}

/** The stand-in for the Teams platform, as one person's client sees it. */
export class StandIn {
  private events: EventSource | undefined;

  constructor(private readonly person: Person) {}

  /** Tells what was in the chat, then what happens. The browser comes back by itself when the stream is lost. */
  listen(listener: Listener): void {
    const events = new EventSource(`/sandbox/teams/events?conversation=${encodeURIComponent(this.person.conversation)}`);
    const on = (kind: string, hear: (activity: Activity) => void) =>
      events.addEventListener(kind, (event: MessageEvent<string>) => hear({ ...(JSON.parse(event.data) as Activity) }));
    on("posted", (activity) => listener.posted(activity));
    on("said", (activity) => listener.said(activity));
    on("updated", (activity) => listener.updated(activity));
    on("deleted", (activity) => listener.deleted(activity.id));
    on("typing", () => listener.typing());
    on("caughtUp", () => listener.caughtUp());
    events.addEventListener("open", () => listener.connected(true));
    events.addEventListener("error", () => listener.connected(false));
    this.events = events;
  }

  close(): void {
    this.events?.close();
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
    await send("PUT", `v3/conversations/${encodeURIComponent(this.person.conversation)}/activities/${encodeURIComponent(activity.id)}`, activity);
  }
}

/** The stand-in's answer; undefined where it cannot be reached, which the lost stream tells the person already. */
async function send(method: string, path: string, body: object): Promise<Response | undefined> {
  try {
    return await fetch(`/sandbox/teams/${path}`, { method, headers: { "Content-Type": "application/json; charset=utf-8" }, body: JSON.stringify(body) });
  } catch {
    return undefined;
  }
}
