import { type Activity, ActivityWriter, type Press } from "./activities";
import { deliver, outcome } from "./bot";
import { Compose } from "./compose";
import { element } from "./dom";
import { personAvatar } from "./icons";
import { Log } from "./log";
import { adaptiveCard, Message } from "./message";
import type { Person } from "./person";
import type { Settings } from "./settings";
import { type Listener, StandIn } from "./standin";
import { bind, bindLabel, say, type Word } from "./words";

/** One person's chat with the bot in Teams. */
export class Pane implements Listener {
  readonly element: HTMLElement;
  private readonly log = new Log();
  private readonly compose: Compose;
  private readonly connection = bind(element("p", { class: "connection", role: "status" }), "connecting");
  private readonly standIn: StandIn;
  private readonly write: ActivityWriter;
  private hasStarted = false;

  constructor(
    readonly role: { readonly name: string; readonly title: Word },
    private readonly person: Person,
    private readonly settings: Settings,
  ) {
    this.standIn = new StandIn(person);
    this.write = new ActivityWriter(person, settings);
    this.compose = new Compose(role.name, (text) => void this.say(text));
    const place = element("p", { class: "pane-place" }, bind(element("span"), role.title), " · ", bind(element("span"), "inTeams"));
    const header = element("header", { class: "pane-header" }, personAvatar(person.name), element("div", {}, element("h2", {}, person.name), place));
    const parts = [header, this.connection, this.log.element, this.compose.element];
    this.element = bindLabel(element("section", { class: "pane", "data-pane": role.name }, ...parts), "chat");
  }

  open(): void {
    this.standIn.listen(this);
    this.compose.focus();
  }

  close(): void {
    this.standIn.close();
    this.element.remove();
  }

  posted(activity: Activity): void {
    if (this.log.find(activity.id)) return this.updated(activity);
    const card = activity.id;
    this.log.add(
      new Message(activity, false, this.settings, {
        executed: (press) => void this.execute(card, press),
        submitted: (press) => void this.submit(card, press),
      }),
    );
  }

  said(activity: Activity): void {
    if (!this.log.find(activity.id)) this.log.add(new Message(activity, true, this.settings));
  }

  updated(activity: Activity): void {
    const message = this.log.find(activity.id);
    if (!message) return this.posted(activity);
    if (JSON.stringify(message.activity) !== JSON.stringify(activity)) this.log.keepingEnd(() => message.replace(activity));
  }

  deleted(id: string): void {
    this.log.remove(id);
  }

  typing(): void {
    this.log.startTyping();
  }

  connected(isConnected: boolean): void {
    bind(this.connection, "reconnecting");
    this.connection.hidden = isConnected;
    // The stand-in may be a new one that has met nobody yet.
    if (isConnected && this.hasStarted) void this.standIn.introduce();
  }

  caughtUp(): void {
    this.log.toEnd();
    if (!this.hasStarted) void this.start();
    this.hasStarted = true;
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
    const message = new Message(activity, true, this.settings);
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
    if (answer.kind === "card") await this.show(message, answer.card);
    else if (answer.kind === "words") this.log.keepingEnd(() => message.remark(answer.text));
    else if (answer.kind === "failed") this.log.keepingEnd(() => message.remark(answer.text ?? say("notDone"), retry));
  }

  /** The answer's card takes the place of the one that was pressed, here and after a reload. */
  private async show(message: Message, card: object): Promise<void> {
    const shown = { ...message.activity, attachments: [{ contentType: adaptiveCard, content: card }] };
    this.log.keepingEnd(() => message.replace(shown));
    await this.standIn.replace(shown);
  }
}
