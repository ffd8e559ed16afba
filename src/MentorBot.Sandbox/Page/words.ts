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
    managerRole: "Manager",
    mentorRole: "Mentor",
    namedEmployee: "{0}, employee",
    namedManager: "{0}, manager",
    namedMentor: "{0}, mentor",
    people: "People",
    news: "something new",
    inTeams: "Microsoft Teams",
    inSlack: "Slack",
    teamsIsOff: "MentorBot is connected to the real Microsoft Teams, so please chat with it there.",
    slackIsOff: "MentorBot is connected to the real Slack, so please chat with it there.",
    messagesOf: "Messages of {0}",
    clock: "The people's clock",
    nextNudge: "Next nudge: {0}",
    noNudge: "No nudge is planned",
    jump: "Jump to the next nudge",
    jumpShort: "Next nudge",
    jumped: "It is now {0}.",
    nothingDue: "No nudge is planned, so the time stays as it is.",
    notJumped: "The time could not be moved.",
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
    unknownBlock: "A block this page can't draw: {0}",
    onlyYou: "Only visible to you",
    didNotRespond: "MentorBot didn't respond. Nothing was changed.",
    commandFailed: "{0} failed, because MentorBot didn't respond.",
    unknownCommand: "{0} is not a command here. Try /mentor.",
    formNotSent: "MentorBot didn't respond. What you entered is still here.",
    optional: "(optional)",
    choose: "Choose an option",
    choosePerson: "Choose somebody",
    closeForm: "Close",
    submit: "Submit",
    answerNeeded: "Please complete this field.",
    noNumber: "Please enter a number.",
    noWhole: "Please enter a whole number.",
    tooSmall: "Please enter {0} or more.",
    tooLarge: "Please enter {0} or less.",
    tooShort: "Please enter at least {0} characters.",
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
    managerRole: "Führungskraft",
    mentorRole: "Mentor:in",
    namedEmployee: "{0}, Mitarbeiter:in",
    namedManager: "{0}, Führungskraft",
    namedMentor: "{0}, Mentor:in",
    people: "Personen",
    news: "etwas Neues",
    inTeams: "Microsoft Teams",
    inSlack: "Slack",
    teamsIsOff: "MentorBot ist mit dem echten Microsoft Teams verbunden. Schreib ihm bitte dort.",
    slackIsOff: "MentorBot ist mit dem echten Slack verbunden. Schreib ihm bitte dort.",
    messagesOf: "Nachrichten von {0}",
    clock: "Die Uhr der Personen",
    nextNudge: "Nächster Anstoß: {0}",
    noNudge: "Kein Anstoß geplant",
    jump: "Zum nächsten Anstoß springen",
    jumpShort: "Zum nächsten Anstoß",
    jumped: "Jetzt ist {0}.",
    nothingDue: "Kein Anstoß ist geplant, also bleibt die Zeit, wie sie ist.",
    notJumped: "Die Zeit ließ sich nicht verstellen.",
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
    unknownBlock: "Ein Block, den diese Seite nicht zeichnen kann: {0}",
    onlyYou: "Nur für dich sichtbar",
    didNotRespond: "MentorBot hat nicht geantwortet. Es hat sich nichts geändert.",
    commandFailed: "{0} ging nicht, denn MentorBot hat nicht geantwortet.",
    unknownCommand: "{0} ist hier kein Befehl. Versuch es mit /mentor.",
    formNotSent: "MentorBot hat nicht geantwortet. Deine Eingaben sind noch da.",
    optional: "(freiwillig)",
    choose: "Wähl etwas aus",
    choosePerson: "Wähl jemanden aus",
    closeForm: "Schließen",
    submit: "Absenden",
    answerNeeded: "Bitte füll dieses Feld aus.",
    noNumber: "Bitte gib eine Zahl ein.",
    noWhole: "Bitte gib eine ganze Zahl ein.",
    tooSmall: "Bitte gib {0} oder mehr ein.",
    tooLarge: "Bitte gib {0} oder weniger ein.",
    tooShort: "Bitte gib mindestens {0} Zeichen ein.",
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
export function bind<Bound extends HTMLElement>(bound: Bound, word: Word, value = ""): Bound {
  bound.dataset.word = word;
  bound.dataset.wordValue = value;
  refresh(bound);
  return bound;
}

/** Gives the element this name for screen readers, and as a tooltip where it is a button. */
export function bindLabel<Bound extends HTMLElement>(bound: Bound, word: Word, value = ""): Bound {
  bound.dataset.wordLabel = word;
  bound.dataset.wordValue = value;
  refresh(bound);
  return bound;
}

function refresh(bound: HTMLElement): void {
  const { word, wordLabel, wordValue } = bound.dataset;
  if (word) bound.textContent = say(word as Word, wordValue);
  if (!wordLabel) return;
  bound.setAttribute("aria-label", say(wordLabel as Word, wordValue));
  if (bound instanceof HTMLButtonElement) bound.title = say(wordLabel as Word, wordValue);
}
