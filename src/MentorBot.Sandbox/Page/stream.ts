/** What a pane wants to hear of its chat. */
export interface Listener<Item> {
  posted(item: Item): void;
  said(item: Item): void;
  updated(item: Item): void;
  deleted(id: string): void;
  typing?(): void;
  views?(views: never[]): void;
  caughtUp(): void;
  connected(isConnected: boolean): void;
}

/**
 * Tells what was in a chat, then what happens, until it is called off. The browser comes back by itself when the stream
 * is lost.
 */
export function listen<Item>(address: string, listener: Listener<Item>): () => void {
  const events = new EventSource(address);
  const on = <Told>(kind: string, hear: (told: Told) => void) =>
    events.addEventListener(kind, (event: MessageEvent<string>) => hear(JSON.parse(event.data) as Told));
  on<Item>("posted", (item) => listener.posted(item));
  on<Item>("said", (item) => listener.said(item));
  on<Item>("updated", (item) => listener.updated(item));
  on<{ id: string }>("deleted", ({ id }) => listener.deleted(id));
  on("typing", () => listener.typing?.());
  on<{ views: never[] }>("views", ({ views }) => listener.views?.(views));
  on("caughtUp", () => listener.caughtUp());
  events.addEventListener("open", () => listener.connected(true));
  events.addEventListener("error", () => listener.connected(false));
  return () => events.close();
}
