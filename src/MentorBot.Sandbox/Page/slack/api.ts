import type { Values } from "./wire";

/** What became of something that a person did. */
export interface Told {
  readonly ok: boolean;
  /** The message that was said. */
  readonly ts?: string;
  /** What is wrong with a form, by block. */
  readonly errors?: Readonly<Record<string, string>>;
}

/** Where something was pressed. */
export type Place = { readonly ts: string } | { readonly view: string };

/** The stand-in for Slack, as one person's client sees it. */
export class SlackApi {
  constructor(private readonly user: string) {}

  get events(): string {
    return `/sandbox/slack/events?user=${encodeURIComponent(this.user)}`;
  }

  opened(locale: string, timeZone: string): Promise<Told | undefined> {
    return this.tell("opened", { locale, timeZone });
  }

  said(what: { readonly text: string } | { readonly ts: string }): Promise<Told | undefined> {
    return this.tell("said", what);
  }

  commanded(command: string, text: string): Promise<Told | undefined> {
    return this.tell("commanded", { command, text });
  }

  pressed(place: Place, block: string, action: string, values: Values): Promise<Told | undefined> {
    return this.tell("pressed", { ...place, block, action, values });
  }

  submitted(view: string, values: Values): Promise<Told | undefined> {
    return this.tell("submitted", { view, values });
  }

  closed(all: boolean): Promise<Told | undefined> {
    return this.tell("closed", { all });
  }

  /** Undefined where the stand-in cannot be reached. */
  private async tell(what: string, body: object): Promise<Told | undefined> {
    try {
      const answer = await fetch(`/sandbox/slack/${what}`, {
        method: "POST",
        headers: { "Content-Type": "application/json; charset=utf-8" },
        body: JSON.stringify({ user: this.user, ...body }),
      });
      return (await answer.json()) as Told;
    } catch {
      return undefined;
    }
  }
}
