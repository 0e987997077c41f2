/**
 * Types for a page that embeds Maatwerkwijzer: the tags, their attributes and the events that they send.
 *
 * `maatwerk.js` is a module that defines the tags and exports nothing.
 */

/** The steps that a visitor takes, by the tag of the widget. */
export interface MaatwerkSteps {
  "maatwerk-explorer": "start" | "domains" | "questions" | "change" | "outcome" | "printed";
  "maatwerk-calculator": "sum" | "around" | "plan" | "outcome" | "opened" | "saved" | "printed";
  "maatwerk-grounds": "grounds" | "ladder" | "stacking" | "four-steps" | "sheet" | "outcome" | "printed";
  "maatwerk-cohort": "reading" | "outcome" | "stopped" | "refused";
  "maatwerk-portfolio": "reading" | "outcome" | "stopped" | "refused" | "saved" | "printed";
  "maatwerk-review": "list" | "part" | "letter" | "opened" | "saved" | "printed";
  "maatwerk-equal-treatment": "chosen" | "tried" | "printed";
  "maatwerk-practice": "choosing" | "outcome";
}

/** The tag of a widget. */
export type MaatwerkTag = keyof MaatwerkSteps;

/** What a step tells: never what was typed, chosen or found. */
export type MaatwerkStep = {
  [Tag in MaatwerkTag]: {
    /** The widget. */
    readonly widget: Tag;
    /** The step that the visitor took. */
    readonly step: MaatwerkSteps[Tag];
    /** The how-manieth of `of`, from 1: the four steps of the grounds, the parts of the review, the households of practice. */
    readonly number?: number;
    /** How many there are. */
    readonly of?: number;
  };
}[MaatwerkTag];

/** A visitor took a step. The event bubbles and leaves the shadow root, so that one listener on the page hears every widget. */
export type MaatwerkStepEvent = CustomEvent<MaatwerkStep>;

/** A widget stands on the page in the place of the text inside its tag. */
export type MaatwerkReadyEvent = CustomEvent<{ readonly widget: MaatwerkTag }>;

/** A widget could not start, or stopped; the text inside its tag is there again, or what stood on the page still stands. */
export type MaatwerkFailedEvent = CustomEvent<{ readonly widget: MaatwerkTag; /** The fault, as the console names it. */ readonly fault?: string }>;

/** What every tag takes. A value that cannot be used is named in the console, and the widget goes on without it. */
export interface MaatwerkAttributes {
  /** The language; that of the page around the tag when it is left out. */
  lang?: "nl" | "en";
  /** The level of the widget's first heading; `2` when it is left out. Below a heading of level 6 everything is of level 6. */
  "heading-level"?: "2" | "3" | "4" | "5" | "6";
}

/** What a tag takes that speaks for a municipality. */
export interface MaatwerkMunicipalityAttributes extends MaatwerkAttributes {
  /** The address of the municipality's file, seen from the page; or `GM0000`, the example that the program carries. */
  municipality?: string;
}

/** The resident's explorer. */
export interface MaatwerkExplorerAttributes extends MaatwerkMunicipalityAttributes {
  /** Whom a visitor can call; it goes before the contact in the municipality's file. */
  "contact-name"?: string;
  /** Their telephone number, as people write it. */
  "contact-phone"?: string;
  /** When someone is there. */
  "contact-hours"?: string;
  /** The address of a page with more ways: it begins with `https://`, `http://` or `/`. */
  "contact-url"?: string;
}

/** The professional's calculator. */
export interface MaatwerkCalculatorAttributes extends MaatwerkMunicipalityAttributes {
  /** The typical situation to begin with, by its id: a file of `examples/templates`. */
  example?: string;
}

/** The professional's view of the law for one household. */
export interface MaatwerkGroundsAttributes extends MaatwerkMunicipalityAttributes {
  /** The example household to begin with, by its id: a folder of `examples/households`. */
  example?: string;
}

/** Practice on the example households. */
export interface MaatwerkPracticeAttributes extends MaatwerkMunicipalityAttributes {
  /** The example household to begin with, by its id: a folder of `examples/households`. */
  example?: string;
  /** The folder with the pages of the examples, with a slash behind it. */
  examples?: string;
}

/** The review of what residents read. */
export interface MaatwerkReviewAttributes extends MaatwerkAttributes {
  /** The address of the file with the sentences. */
  sentences: string;
}

/** The attributes, by tag. */
export interface MaatwerkTagAttributes {
  "maatwerk-explorer": MaatwerkExplorerAttributes;
  "maatwerk-calculator": MaatwerkCalculatorAttributes;
  "maatwerk-grounds": MaatwerkGroundsAttributes;
  "maatwerk-cohort": MaatwerkAttributes;
  "maatwerk-portfolio": MaatwerkMunicipalityAttributes;
  "maatwerk-review": MaatwerkReviewAttributes;
  "maatwerk-equal-treatment": MaatwerkMunicipalityAttributes;
  "maatwerk-practice": MaatwerkPracticeAttributes;
}

/** A widget on the page. */
export interface MaatwerkElement extends HTMLElement {
  /** Open, so that the tools that check a page's accessibility see into it. */
  readonly shadowRoot: ShadowRoot;
}

declare global {
  interface HTMLElementTagNameMap {
    "maatwerk-explorer": MaatwerkElement;
    "maatwerk-calculator": MaatwerkElement;
    "maatwerk-grounds": MaatwerkElement;
    "maatwerk-cohort": MaatwerkElement;
    "maatwerk-portfolio": MaatwerkElement;
    "maatwerk-review": MaatwerkElement;
    "maatwerk-equal-treatment": MaatwerkElement;
    "maatwerk-practice": MaatwerkElement;
  }

  interface GlobalEventHandlersEventMap {
    "maatwerk:step": MaatwerkStepEvent;
    "maatwerk:ready": MaatwerkReadyEvent;
    "maatwerk:failed": MaatwerkFailedEvent;
  }
}
