import type { Activity } from "./activities";

/** What became of an activity that was sent to the bot. */
export type Delivery = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly status: number };

/** Teams gives an invoke up after 15 s; so does this page, with everything. */
const patience = 15_000;

/** Sends the activity to the bot, once. */
export async function deliver(activity: Activity): Promise<Delivery> {
  try {
    const answer = await fetch("/api/messages", {
      method: "POST",
      headers: { "Content-Type": "application/json; charset=utf-8" },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(patience),
    });
    return answer.ok ? { ok: true, body: parse(await answer.text()) } : { ok: false, status: answer.status };
  } catch {
    // The bot is not running, or did not answer in time: the person is told, and can try again.
    return { ok: false, status: 0 };
  }
}

function parse(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return text;
  }
}

/** What the bot answers to a pressed button. */
export type Outcome =
  | { readonly kind: "card"; readonly card: object }
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "failed"; readonly text?: string }
  | { readonly kind: "nothing" };

/** Reads the answer to `adaptiveCard/action`; a refusal can come in a 200. */
export function outcome(delivery: Delivery): Outcome {
  if (!delivery.ok) return { kind: "failed" };
  const { statusCode, type, value } = (delivery.body ?? {}) as { statusCode?: number; type?: string; value?: unknown };
  if (type === "application/vnd.microsoft.card.adaptive" && typeof value === "object" && value)
    return { kind: "card", card: value };
  if (type === "application/vnd.microsoft.activity.message" && typeof value === "string")
    return { kind: "words", text: value };
  if (type !== "application/vnd.microsoft.error" && (statusCode ?? 200) < 400) return { kind: "nothing" };
  const text = (value as { message?: unknown } | undefined)?.message;
  return typeof text === "string" ? { kind: "failed", text } : { kind: "failed" };
}
