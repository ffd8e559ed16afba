import { element } from "../dom";
import { botAvatar, personAvatar } from "../icons";
import { Message, type Shown } from "../message";
import { type Pane, PaneFrame } from "../paneFrame";
import type { Listed } from "../people";
import type { Settings } from "../settings";
import { type Listener, listen } from "../stream";
import { bind, say } from "../words";
import { SlackApi, type Told } from "./api";
import { Blocks } from "./blocks";
import { Modal } from "./modal";
import { fromWire } from "./text";
import type { BlockElement, SlackMessage, View } from "./wire";

const botName = "MentorBot";
const ourCommand = "/mentor";

/** One person's chat with the bot in Slack. */
export class SlackPane implements Pane, Listener<SlackMessage> {
  readonly element: HTMLElement;
  onNews: (() => void) | undefined;
  private readonly frame: PaneFrame;
  private readonly api: SlackApi;
  private readonly people: readonly Listed[];
  private readonly modal: Modal;
  private readonly blocks = new Map<string, Blocks>();
  private stop: (() => void) | undefined;

  constructor(
    private readonly listed: Listed,
    people: readonly Listed[],
    private readonly settings: Settings,
  ) {
    this.api = new SlackApi(listed.user);
    this.people = people.filter(({ channel }) => channel === "slack");
    this.frame = new PaneFrame(listed, listed.name, (text) => void this.say(text));
    this.element = this.frame.element;
    this.element.classList.add("slack-look");
    this.modal = new Modal(this.api, this.people, () => this.frame.compose.focus());
  }

  get name(): string {
    return this.listed.name;
  }

  open(takesFocus: boolean): void {
    this.stop = listen(this.api.events, this);
    if (takesFocus) this.frame.compose.focus();
  }

  show(): void {
    this.log.toEnd();
  }

  close(): void {
    this.stop?.();
    this.modal.remove();
    this.element.remove();
  }

  /** The page has changed its language, and this person's client with it. */
  spoken(): void {
    void this.api.opened(this.settings.locale, this.settings.zone);
  }

  posted(message: SlackMessage): void {
    if (this.log.find(message.ts)) return this.updated(message);
    this.log.add(new Message(this.shown(message), this.settings));
  }

  said(message: SlackMessage): void {
    this.posted(message);
  }

  updated(message: SlackMessage): void {
    const before = this.log.find(message.ts);
    if (!before) return this.posted(message);
    if (JSON.stringify(before.source) !== JSON.stringify(message))
      this.log.keepingEnd(() => before.replace(this.shown(message)));
  }

  deleted(id: string): void {
    this.log.remove(id);
    this.blocks.delete(id);
  }

  views(views: View[]): void {
    this.modal.show(views);
  }

  connected(isConnected: boolean): void {
    this.frame.connected = isConnected;
  }

  /** Also after the stream was lost: the stand-in may be a new one that knows nothing of this client. */
  caughtUp(): void {
    this.log.toEnd();
    this.log.onNews = () => this.onNews?.();
    this.log.invite();
    void this.api.opened(this.settings.locale, this.settings.zone);
  }

  private get log() {
    return this.frame.log;
  }

  private shown(message: SlackMessage): Shown {
    const isOwn = !message.bot_id;
    return {
      id: message.ts,
      when: new Date(Number(message.ts) * 1000),
      isOwn,
      sender: isOwn ? this.listed.name : botName,
      avatar: isOwn ? personAvatar(this.listed.name) : botAvatar(),
      source: message,
      draw: () => this.draw(message),
    };
  }

  private draw(message: SlackMessage): Node[] {
    const note = message.is_ephemeral ? [bind(element("p", { class: "only-you" }), "onlyYou")] : [];
    if (!message.bot_id || !message.blocks?.length)
      return [...note, element("p", { class: "block-text" }, ...fromWire(message.text))];
    const before = this.blocks.get(message.ts)?.values;
    const press = (block: string, button: BlockElement) => void this.press(message.ts, block, button);
    const blocks = new Blocks(message.blocks, press, this.people, before);
    this.blocks.set(message.ts, blocks);
    return [...note, ...blocks.elements];
  }

  private async press(ts: string, block: string, { action_id }: BlockElement): Promise<void> {
    const message = this.log.find(ts);
    if (!message || message.busy) return;
    message.busy = true;
    message.clearNote();
    const told = await this.api.pressed({ ts }, block, action_id, this.blocks.get(ts)?.values ?? {});
    message.busy = false;
    if (!told?.ok) this.log.keepingEnd(() => message.remark(say("didNotRespond")));
  }

  private async say(text: string): Promise<void> {
    if (text.startsWith("/")) return this.command(text);
    this.heard(await this.api.said({ text }), () => void this.say(text));
  }

  /** What did not arrive can be sent again: the message itself where it is there, else its words. */
  private heard(told: Told | undefined, again: () => void): void {
    if (told?.ok) return;
    const ts = told?.ts;
    const message = ts && this.log.find(ts);
    if (!ts || !message) return this.log.remark(say("notDelivered"), again);
    const retry = async () => this.heard(await this.api.said({ ts }), again);
    this.log.keepingEnd(() => message.remark(say("notDelivered"), () => void retry()));
  }

  private async command(typed: string): Promise<void> {
    const [, command = "", text = ""] = /^(\S+)\s*(.*)$/s.exec(typed) ?? [];
    if (command !== ourCommand) return this.log.tell(say("unknownCommand", command));
    const told = await this.api.commanded(command, text);
    if (!told?.ok) this.log.remark(say("commandFailed", command), () => void this.command(typed));
  }
}
