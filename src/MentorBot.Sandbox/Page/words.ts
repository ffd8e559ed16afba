/** What the page itself says. What the bot says comes from the bot. */
const texts = {
  en: {
    title: "MentorBot sandbox",
    tag: "Sandbox",
    settings: "Settings",
    language: "Language",
    theme: "Theme",
    themeAuto: "Auto",
    themeLight: "Light",
    themeDark: "Dark",
    startOver: "Start over as somebody new",
    employeeRole: "Employee",
    inTeams: "Microsoft Teams",
    chat: "Chat with MentorBot",
    newMessages: "Messages",
    empty: "Nothing here yet. Say “hi” to MentorBot, or “help” to see what it can do.",
    write: "Write to MentorBot",
    send: "Send",
    typing: "MentorBot is typing",
    notDelivered: "MentorBot could not be reached. Your message was not delivered.",
    notDone: "That didn't reach MentorBot. Nothing was changed.",
    notInstalled: "MentorBot could not be reached.",
    retry: "Try again",
    sent: "Sent to MentorBot.",
    connecting: "Connecting…",
    reconnecting: "The bot isn't running, or is starting. Connecting again…",
    unknownAttachment: "An attachment this page can't show: {0}",
    unreadableCard: "A card this page can't draw.",
    you: "You",
    nowYouAre: "You are now {0}.",
  },
  de: {
    title: "MentorBot-Sandbox",
    tag: "Sandbox",
    settings: "Einstellungen",
    language: "Sprache",
    theme: "Darstellung",
    themeAuto: "Auto",
    themeLight: "Hell",
    themeDark: "Dunkel",
    startOver: "Als jemand Neues anfangen",
    employeeRole: "Mitarbeiter:in",
    inTeams: "Microsoft Teams",
    chat: "Chat mit MentorBot",
    newMessages: "Nachrichten",
    empty: "Noch nichts hier. Sag „hi“ zu MentorBot oder „help“, um zu sehen, was er kann.",
    write: "Schreib an MentorBot",
    send: "Senden",
    typing: "MentorBot schreibt",
    notDelivered: "MentorBot war nicht zu erreichen. Deine Nachricht kam nicht an.",
    notDone: "Das kam nicht bei MentorBot an. Es hat sich nichts geändert.",
    notInstalled: "MentorBot war nicht zu erreichen.",
    retry: "Noch einmal versuchen",
    sent: "An MentorBot gesendet.",
    connecting: "Verbinde…",
    reconnecting: "Der Bot läuft nicht oder startet gerade. Verbinde neu…",
    unknownAttachment: "Ein Anhang, den diese Seite nicht zeigen kann: {0}",
    unreadableCard: "Eine Karte, die diese Seite nicht zeichnen kann.",
    you: "Du",
    nowYouAre: "Du bist jetzt {0}.",
  },
} as const;

export type Language = keyof typeof texts;
export type Word = keyof (typeof texts)["en"];

let language: Language = "en";

/** From now on in this language; what {@link bind} put on the page follows. */
export function speak(wanted: Language): void {
  language = wanted;
  document.documentElement.lang = wanted;
  document.title = say("title");
  for (const bound of document.querySelectorAll<HTMLElement>("[data-word], [data-word-label]")) refresh(bound);
}

/** The text in the page's language. */
export const say = (word: Word, value = ""): string => texts[language][word].replace("{0}", value);

/** Gives the element this text, now and whenever the language changes. */
export function bind<Bound extends HTMLElement>(bound: Bound, word: Word): Bound {
  bound.dataset.word = word;
  refresh(bound);
  return bound;
}

/** Gives the element this name for screen readers, and as a tooltip where it has no text of its own. */
export function bindLabel<Bound extends HTMLElement>(bound: Bound, word: Word): Bound {
  bound.dataset.wordLabel = word;
  refresh(bound);
  return bound;
}

function refresh(bound: HTMLElement): void {
  const { word, wordLabel } = bound.dataset;
  if (word) bound.textContent = say(word as Word);
  if (!wordLabel) return;
  bound.setAttribute("aria-label", say(wordLabel as Word));
  if (bound instanceof HTMLButtonElement) bound.title = say(wordLabel as Word);
}
