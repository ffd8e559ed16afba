import { Compose } from "./compose";
import { element } from "./dom";
import { personAvatar } from "./icons";
import { Log } from "./log";
import { type Listed, roles } from "./people";
import { bind, bindLabel, type Word } from "./words";

/** What the page does with a pane, whatever stands in it. */
export interface Pane {
  readonly element: HTMLElement;
  readonly name: string;
  /** Hears that somebody else wrote. */
  onNews: (() => void) | undefined;
  /** Begins; puts the focus where one writes where that is wanted. */
  open(takesFocus: boolean): void;
  /** It is in sight again. */
  show(): void;
  close(): void;
}

/** What every pane has: whose it is and where, the chat, and where one writes. */
export class PaneFrame {
  readonly element: HTMLElement;
  readonly log: Log;
  readonly compose: Compose;
  private readonly connection = bind(element("p", { class: "connection", role: "status" }), "connecting");

  constructor(listed: Listed, name: string, send: (text: string) => void) {
    const { header, heading } = paneHeader(listed, name);
    this.log = new Log(name);
    this.compose = new Compose(listed.role, heading.id, send);
    this.element = paneElement(listed, name, header, this.connection, this.log.element, this.compose.element);
  }

  /** Says whether what happens is heard. */
  set connected(isConnected: boolean) {
    bind(this.connection, "reconnecting");
    this.connection.hidden = isConnected;
  }
}

/** The pane of somebody who cannot be played here, with the reason. */
export class OffPane implements Pane {
  readonly element: HTMLElement;
  onNews: undefined;

  constructor(
    listed: Listed,
    readonly name = listed.name,
  ) {
    const reason = bind(element("p", { class: "hint off" }), listed.channel === "slack" ? "slackIsOff" : "teamsIsOff");
    this.element = paneElement(listed, name, paneHeader(listed, name).header, reason);
  }

  open(): void {}

  show(): void {}

  close(): void {
    this.element.remove();
  }
}

function paneElement({ role, channel }: Listed, name: string, ...parts: HTMLElement[]): HTMLElement {
  const section = element("section", { class: `pane pane-${channel}`, "data-pane": role }, ...parts);
  return bindLabel(section, roles[role].named, name);
}

function paneHeader({ role, channel }: Listed, name: string) {
  const place: Word = channel === "slack" ? "inSlack" : "inTeams";
  const heading = element("h2", { id: `${role}-name` }, name);
  const title = bind(element("span"), roles[role].title);
  const where = element("p", { class: "pane-place" }, title, " · ", bind(element("span"), place));
  const words = element("div", {}, heading, where);
  return { heading, header: element("header", { class: "pane-header" }, personAvatar(name), words) };
}
