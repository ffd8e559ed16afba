import { element } from "../dom";
import { botAvatar } from "../icons";
import { type Shown, unknown } from "../message";
import { type Activity, type Attachment, botName } from "./activities";
import { type CardHost, drawCard } from "./cards";
import { toHtml } from "./markdown";

export const adaptiveCard = "application/vnd.microsoft.card.adaptive";

/** An activity as it stands in the chat: one's own where nobody listens to its buttons. */
export function shown(activity: Activity, host?: CardHost): Shown {
  const isOwn = !host;
  return {
    id: activity.id,
    when: new Date(activity.timestamp ?? Date.now()),
    isOwn,
    ...(isOwn ? {} : { sender: botName, avatar: botAvatar() }),
    source: activity,
    draw: () => {
      const { text, attachments = [] } = activity;
      return [...(text ? [words(text, isOwn)] : []), ...attachments.map((attachment) => attached(attachment, host))];
    },
  };
}

function words(text: string, isOwn: boolean): HTMLElement {
  const bubble = element("div", { class: "bubble" });
  if (isOwn) bubble.textContent = text;
  else bubble.innerHTML = toHtml(text);
  return bubble;
}

function attached({ contentType, content, name }: Attachment, host?: CardHost): HTMLElement {
  if (contentType !== adaptiveCard) return unknown("unknownAttachment", name ?? contentType);
  const drawn = host && drawCard(content, host);
  return drawn ? element("div", { class: "card" }, drawn) : unknown("unreadableCard");
}
