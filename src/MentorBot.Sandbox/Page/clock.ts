import { element } from "./dom";
import { jumpIcon } from "./icons";
import type { Settings } from "./settings";
import { bind, bindLabel, say } from "./words";

/** The time of the people, and when the bot speaks up by itself next. */
interface Times {
  readonly now: string;
  readonly next: string | null;
}

const minute = 60_000;
const afterMessages = 400;
const awhile = 3_000;

/** The people's clock, which can be moved on. It is hidden where the bot has none. */
export class Clock {
  readonly element: HTMLElement;
  private readonly time = element("time", { class: "clock-time" });
  private readonly next = element("span", { class: "clock-next" });
  private readonly button = bindLabel(
    element(
      "button", { type: "button", class: "jump" },
      jumpIcon(), bind(element("span"), "jump"), bind(element("span"), "jumpShort"),
    ),
    "jump",
  );
  private soon: ReturnType<typeof setTimeout> | undefined;
  private times: Times | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly announce: (text: string) => void,
  ) {
    const words = element("p", { class: "clock-words" }, this.time, this.next);
    const group = element("div", { class: "clock", role: "group", hidden: true }, words, this.button);
    this.element = bindLabel(group, "clock");
    this.button.addEventListener("click", () => void this.jump());
    setInterval(() => void this.refresh(), minute);
    void this.refresh();
  }

  /** Something was written: what is planned may be another now. */
  happened(wait = afterMessages): void {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => void this.refresh(), wait);
  }

  /** Writes the same anew, in the language of the page. */
  draw(): void {
    if (!this.times) return;
    const now = new Date(this.times.now);
    this.time.dateTime = now.toISOString();
    this.time.textContent = this.settings.moment(now);
    this.next.textContent = this.times.next
      ? say("nextNudge", this.settings.moment(new Date(this.times.next)))
      : say("noNudge");
    this.element.hidden = false;
  }

  /** A bot that does not answer is being started anew: the clock stands, and is asked again soon. */
  private async refresh(): Promise<void> {
    const asked = await ask("GET", "clock");
    if (asked === "unreachable") return this.happened(awhile);
    this.times = asked;
    if (asked) this.draw();
    else this.element.hidden = true;
  }

  private async jump(): Promise<void> {
    if (this.button.getAttribute("aria-disabled") === "true") return;
    this.button.setAttribute("aria-disabled", "true");
    const before = this.times;
    const after = await ask("POST", "clock/next");
    this.button.removeAttribute("aria-disabled");
    if (!after || after === "unreachable") return this.announce(say("notJumped"));
    this.times = after;
    this.draw();
    const stood = after.now === before?.now || !before?.next;
    this.announce(stood ? say("nothingDue") : say("jumped", this.settings.moment(new Date(after.now))));
  }
}

/** Undefined where there is no clock. */
async function ask(method: string, path: string): Promise<Times | "unreachable" | undefined> {
  try {
    const answer = await fetch(`/sandbox/${path}`, { method });
    return answer.status === 200 ? ((await answer.json()) as Times) : undefined;
  } catch {
    return "unreachable";
  }
}
