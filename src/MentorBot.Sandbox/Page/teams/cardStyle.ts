import { HostConfig } from "adaptivecards";

const highlightColors = { default: "var(--highlight)", subtle: "var(--highlight)" };
const text = (color: string, quiet = color) => ({ default: `var(${color})`, subtle: `var(${quiet})`, highlightColors });

const foregroundColors = {
  default: text("--text", "--text-quiet"),
  dark: text("--text"),
  light: text("--text-quiet"),
  accent: text("--brand-text"),
  good: text("--good"),
  warning: text("--warning"),
  attention: text("--danger"),
};

const container = (background: string) => ({ backgroundColor: `var(${background})`, foregroundColors });

/** How Teams draws cards. Colours are the page's own, so that a change of theme needs no new drawing. */
export const cardStyle = new HostConfig({
  fontFamily: "inherit",
  supportsInteractivity: true,
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  imageSet: { imageSize: "medium", maxImageHeight: 100 },
  containerStyles: {
    default: container("--card"),
    emphasis: container("--card-emphasis"),
    accent: container("--card-accent"),
    good: container("--card-good"),
    attention: container("--card-danger"),
    warning: container("--card-warning"),
  },
  textBlock: { headingLevel: 3 },
  factSet: {
    title: { color: "default", size: "default", weight: "bolder", wrap: true, maxWidth: 200 },
    value: { color: "default", size: "default", weight: "default", wrap: true },
    spacing: 16,
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { color: "attention", size: "small", weight: "default", spacing: "small" },
  },
  actions: {
    maxActions: 6,
    spacing: "medium",
    buttonSpacing: 8,
    preExpandSingleShowCardAction: false,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
  },
  adaptiveCard: { allowCustomStyle: false },
});
