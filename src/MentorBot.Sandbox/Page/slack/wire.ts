/** A text as Block Kit writes it. */
export interface Text {
  readonly type: "plain_text" | "mrkdwn";
  readonly text: string;
}

/** What can be chosen. */
export interface Option {
  readonly text: Text;
  readonly value: string;
}

/** Something that can be pressed or filled in. */
export interface BlockElement {
  readonly type: string;
  readonly action_id: string;
  readonly [field: string]: unknown;
}

/** A block; only what this page reads of it is named. */
export interface Block {
  readonly type: string;
  readonly block_id: string;
  readonly [field: string]: unknown;
}

/** A message of a conversation. */
export interface SlackMessage {
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly bot_id?: string;
  readonly is_ephemeral?: boolean;
  readonly blocks?: readonly Block[];
}

/** A form. */
export interface View {
  readonly id: string;
  readonly title: Text;
  readonly submit: Text | null;
  readonly close: Text | null;
  readonly blocks: readonly Block[];
}

/** What inputs hold, by block and action. */
export type Values = Readonly<Record<string, Readonly<Record<string, object>>>>;
