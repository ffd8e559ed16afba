import type { Language } from "./words";

export type Theme = "auto" | "light" | "dark";

/**
 * How somebody reads the page. What the address says (`?locale=de-DE&zone=Europe/Berlin&theme=dark`) goes before what
 * was kept.
 */
export class Settings {
  private readonly asked = new URLSearchParams(location.search);
  private keptLocale =
    this.asked.get("locale")
    ?? localStorage.getItem("mentorbot.locale")
    ?? (navigator.language.startsWith("de") ? "de-DE" : "en-US");
  private keptTheme = asTheme(this.asked.get("theme") ?? localStorage.getItem("mentorbot.theme"));

  /** The IANA name of the time zone. */
  readonly zone = this.asked.get("zone") ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

  /** A language tag with its country, as Teams sends it. */
  get locale(): string {
    return this.keptLocale;
  }

  get language(): Language {
    return this.keptLocale.toLowerCase().startsWith("de") ? "de" : "en";
  }

  set language(language: Language) {
    this.keptLocale = language === "de" ? "de-DE" : "en-US";
    keep("locale", this.keptLocale);
  }

  get theme(): Theme {
    return this.keptTheme;
  }

  set theme(theme: Theme) {
    this.keptTheme = theme;
    keep("theme", theme);
  }

  /** A weekday, day and time as this reader writes them. */
  moment(when: Date): string {
    const day = { weekday: "short", day: "numeric", month: "short" } as const;
    const moment = { ...day, hour: "numeric", minute: "2-digit", timeZone: this.zone } as const;
    return new Intl.DateTimeFormat(this.locale, moment).format(when);
  }

  /** A time of day as this reader writes it. */
  time(when: Date): string {
    const time = { hour: "numeric", minute: "2-digit", timeZone: this.zone } as const;
    return new Intl.DateTimeFormat(this.locale, time).format(when);
  }
}

const asTheme = (text: string | null): Theme => (text === "light" || text === "dark" ? text : "auto");

function keep(name: string, value: string): void {
  localStorage.setItem(`mentorbot.${name}`, value);
  dropFromAddress(name);
}

/** Whoever chooses something else on the page no longer wants what the address says. */
export function dropFromAddress(...names: string[]): void {
  const address = new URL(location.href);
  for (const name of names) address.searchParams.delete(name);
  history.replaceState(null, "", address);
}
