import type { Settings } from "../settings";
import type { Person } from "./person";

/** An activity of the Bot Framework protocol; only what this page reads of it is named. */
export interface Activity {
  readonly type: string;
  readonly id: string;
  readonly timestamp?: string;
  readonly text?: string;
  readonly attachments?: readonly Attachment[];
  readonly [field: string]: unknown;
}

export interface Attachment {
  readonly contentType: string;
  readonly content?: unknown;
  readonly name?: string;
}

/** What a button carries when it is pressed. */
export interface Press {
  readonly id?: string;
  readonly title?: string;
  readonly verb?: string;
  readonly data: object;
}

export const botName = "MentorBot";
const bot = { id: "28:3f8a1c52-6e0d-4b7c-9a41-d25e7f60b183", name: botName };

/** Writes activities as the Teams client does, to the last field. */
export class ActivityWriter {
  constructor(
    private readonly person: Person,
    private readonly settings: Settings,
  ) {}

  message(text: string): Activity {
    return { type: "message", text, ...this.fromPerson(), textFormat: "plain", ...this.client(), ...this.channel() };
  }

  /** An `Action.Submit`: a message without words. */
  submitted(press: Press, card: string): Activity {
    const value = press.data;
    return {
      type: "message", ...this.fromPerson(), ...this.client(), ...this.channel("message"), replyToId: card, value,
    };
  }

  /** An `Action.Execute`: an invoke that waits for its answer. */
  executed(press: Press, card: string): Activity {
    const value = { action: { type: "Action.Execute", ...press }, trigger: "manual" };
    return {
      type: "invoke", ...this.fromPerson(), ...this.client(), ...this.channel("message"), replyToId: card, value,
      name: "adaptiveCard/action",
    };
  }

  /** What arrives, both at once, when somebody adds the bot. */
  installed(): [Activity, Activity] {
    const { id, aadObjectId, tenantId, conversation } = this.person;
    const { locale } = this.settings;
    const tenant = { id: tenantId };
    return [
      {
        type: "installationUpdate",
        ...this.fromStranger(),
        locale,
        entities: [{ type: "clientInfo", locale }],
        channelData: { tenant, source: { name: "message" }, settings: { selectedChannel: { id: conversation } } },
        action: "add",
        channelId: "msteams",
      },
      {
        type: "conversationUpdate",
        ...this.fromStranger(),
        membersAdded: [{ id, aadObjectId }, { id: bot.id }],
        channelData: { tenant },
        channelId: "msteams",
      },
    ];
  }

  private fromStranger() {
    const { id, aadObjectId, tenantId, conversation } = this.person;
    return {
      id: crypto.randomUUID(),
      from: { id, aadObjectId } as object,
      timestamp: new Date().toISOString(),
      serviceUrl: `${location.origin}/sandbox/teams/`,
      conversation: { conversationType: "personal", tenantId, id: conversation },
      recipient: bot,
    };
  }

  private fromPerson() {
    const { id, name, aadObjectId } = this.person;
    const now = new Date();
    return {
      ...this.fromStranger(),
      from: { id, name, aadObjectId },
      timestamp: now.toISOString(),
      localTimestamp: localTimestamp(now, this.settings.zone),
      localTimezone: this.settings.zone,
    };
  }

  private client() {
    const { locale, zone } = this.settings;
    const country = new Intl.Locale(locale).maximize().region;
    return { locale, entities: [{ type: "clientInfo", locale, country, platform: "Web", timezone: zone }] };
  }

  private channel(source?: string) {
    const tenant = { id: this.person.tenantId };
    return { channelData: source ? { source: { name: source }, tenant } : { tenant }, channelId: "msteams" };
  }
}

/** ISO 8601 with the offset that the zone has at that moment. */
function localTimestamp(now: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(now);
  const offset = parts.find((part) => part.type === "timeZoneName")?.value;
  const [, sign = "+", hours = "00", minutes = "00"] = /GMT([+-])(\d\d):(\d\d)/.exec(offset ?? "") ?? [];
  const minutesAhead = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return new Date(now.getTime() + minutesAhead * 60_000).toISOString().replace("Z", `${sign}${hours}:${minutes}`);
}
