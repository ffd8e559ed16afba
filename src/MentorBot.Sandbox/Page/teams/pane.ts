import type { Listed } from "../people";
import { Message } from "../message";
import { type Pane, PaneFrame } from "../paneFrame";
import type { Settings } from "../settings";
import type { Listener } from "../stream";
import { say, type Word } from "../words";
import { type Activity, ActivityWriter, type Press } from "./activities";
import { deliver, outcome } from "./bot";
import type { Person } from "./person";
import { adaptiveCard, shown } from "./shown";
import { StandIn } from "./standin";

/** One person's chat with the bot in Teams. */
export class TeamsPane implements Pane, Listener<Activity> {
  readonly element: HTMLElement;
  onNews: (() => void) | undefined;
  private readonly frame: PaneFrame;
  private readonly standIn: StandIn;
  private readonly write: ActivityWriter;
  private readonly people: readonly Listed[];
  private hasStarted = false;

  constructor(
    listed: Listed,
    private readonly person: Person,
    people: readonly Listed[],
    private readonly settings: Settings,
  ) {
    this.people = people.filter(({ channel }) => channel === "teams");
    this.standIn = new StandIn(person);
    this.write = new ActivityWriter(person, settings);
    this.frame = new PaneFrame(listed, person.name, (text) => void this.say(text));
    this.element = this.frame.element;
  }

  get name(): string {
    return this.person.name;
  }

  open(takesFocus: boolean): void {
    this.standIn.listen(this);
    if (takesFocus) this.frame.compose.focus();
  }

  show(): void {
    this.log.toEnd();
  }

  close(): void {
    this.standIn.close();
    this.element.remove();
  }

  posted(activity: Activity): void {
    if (this.log.find(activity.id)) return this.updated(activity);
    this.log.add(new Message(this.shown(activity), this.settings));
  }

  said(activity: Activity): void {
    if (!this.log.find(activity.id)) this.log.add(new Message(shown(activity), this.settings));
  }

  updated(activity: Activity): void {
    const message = this.log.find(activity.id);
    if (!message) return this.posted(activity);
    if (JSON.stringify(message.source) !== JSON.stringify(activity))
      this.log.keepingEnd(() => message.replace(this.shown(activity)));
  }

  deleted(id: string): void {
    this.log.remove(id);
  }

  typing(): void {
    this.log.startTyping();
  }

  connected(isConnected: boolean): void {
    this.frame.connected = isConnected;
    // The stand-in may be a new one that has met nobody yet.
    if (isConnected && this.hasStarted) void this.standIn.introduce();
  }

  caughtUp(): void {
    this.log.toEnd();
    this.log.onNews = () => this.onNews?.();
    if (!this.hasStarted) void this.start();
    this.hasStarted = true;
  }

  private get log() {
    return this.frame.log;
  }

  private shown(activity: Activity) {
    return shown(activity, {
      people: this.people,
      executed: (press) => void this.execute(activity.id, press),
      submitted: (press) => void this.submit(activity.id, press),
    });
  }

  private async start(): Promise<void> {
    const isNew = (await this.standIn.introduce()) === "new";
    if (isNew && !localStorage.getItem(this.installedKey)) await this.install();
    else this.log.invite();
  }

  /** Both at once, as Teams does: the bot must greet once all the same. */
  private async install(): Promise<void> {
    const deliveries = await Promise.all(this.write.installed().map(deliver));
    if (deliveries.every(({ ok }) => ok)) localStorage.setItem(this.installedKey, "yes");
    else this.log.remark(say("notInstalled"), () => void this.install());
  }

  private get installedKey(): string {
    return `mentorbot.installed.${this.person.conversation}`;
  }

  private async say(text: string): Promise<void> {
    const activity = this.write.message(text);
    const message = new Message(shown(activity), this.settings);
    this.log.add(message);
    // Kept before the bot hears it, or its answer would stand above it after a reload.
    await this.standIn.keep(activity);
    await this.tell(message, activity, "notDelivered");
  }

  private async submit(card: string, press: Press): Promise<void> {
    const message = this.log.find(card);
    if (!message || message.busy) return;
    message.busy = true;
    const wasTold = await this.tell(message, this.write.submitted(press, card), "notDone");
    message.busy = false;
    if (wasTold) message.remark(say("sent"));
  }

  private async tell(message: Message, activity: Activity, failure: Word): Promise<boolean> {
    const { ok } = await deliver(activity);
    if (!ok) this.log.keepingEnd(() => message.remark(say(failure), () => void this.tell(message, activity, failure)));
    return ok;
  }

  private async execute(card: string, press: Press): Promise<void> {
    const message = this.log.find(card);
    if (!message || message.busy) return;
    message.busy = true;
    message.clearNote();
    const answer = outcome(await deliver(this.write.executed(press, card)));
    message.busy = false;
    const retry = () => void this.execute(card, press);
    if (answer.kind === "card") await this.putCard(message, answer.card);
    else if (answer.kind === "words") this.log.keepingEnd(() => message.remark(answer.text));
    else if (answer.kind === "failed") this.log.keepingEnd(() => message.remark(answer.text ?? say("notDone"), retry));
  }

  /** The answer's card takes the place of the one that was pressed, here and after a reload. */
  private async putCard(message: Message, card: object): Promise<void> {
    const now = { ...(message.source as Activity), attachments: [{ contentType: adaptiveCard, content: card }] };
    this.log.keepingEnd(() => message.replace(this.shown(now)));
    await this.standIn.replace(now);
  }
}
