// What a server of Open Forms would answer for one small form, as far as the SDK asks it.

const STEP = "7b9b2c1e-5d0a-4a53-9a3b-0d6f6f0f2f10";
const SUBMISSION = "0c3d1f6a-8a4e-4d8e-b1c4-5f2f7c0a9e21";

const text = (resolved) => ({ resolved, value: "" });
const field = (type, key, label, more = {}) => ({ id: key, type, key, label, validate: { required: true }, ...more });
const yesOrNo = (key, label) =>
  field("radio", key, label, { values: [{ value: "ja", label: "Ja" }, { value: "nee", label: "Nee" }], openForms: { dataSrc: "manual" } });

/** The facts that the rules of publicodes ask for too. */
const FIELDS = [
  yesOrNo("woontHier", "Woont u in deze gemeente?"),
  field("number", "leeftijd", "Hoe oud bent u?"),
  field("number", "inkomen", "Wat is uw inkomen per maand?"),
  field("number", "vermogen", "Hoeveel spaargeld heeft u?"),
  field("number", "schulden", "Hoeveel schulden heeft u?"),
  yesOrNo("alleen", "Woont u alleen?"),
  field("number", "kinderen", "Hoeveel kinderen wonen bij u?"),
];

const form = (api) => ({
  uuid: "4e2e8c39-4b6d-4a0e-8f1b-2a8d3f5e7c60", name: "Hulp op maat", slug: "hulp", url: `${api}forms/hulp`,
  loginRequired: false, loginOptions: [], cosignLoginOptions: [], cosignHasLinkInEmail: false,
  autoLoginAuthenticationBackend: "", translationEnabled: false, paymentRequired: false, active: true,
  maintenanceMode: false, submissionAllowed: "yes", submissionLimitReached: false, suspensionAllowed: false,
  sendConfirmationEmail: false, displayMainWebsiteLink: false, requiredFieldsWithAsterisk: false, resumeLinkLifetime: 7,
  hideNonApplicableSteps: false, showProgressIndicator: true, showSummaryProgress: false,
  submissionStatementsConfiguration: [], submissionReportDownloadLinkTitle: "", introductionPageContent: "",
  explanationTemplate: "<p>Wat kunt u met ons bespreken?</p>", newRendererEnabled: true,
  appointmentOptions: { isAppointment: false, supportsMultipleProducts: null },
  literals: { beginText: text("Begin"), changeText: text("Verander"), confirmText: text("Verstuur"), previousText: text("Terug") },
  steps: [{
    uuid: STEP, slug: "uw-situatie", formDefinition: "Uw situatie", index: 0, url: `${api}forms/hulp/steps/${STEP}`,
    literals: { previousText: text("Terug"), saveText: text("Bewaar"), nextText: text("Volgende") },
  }],
});

const submission = (api) => ({
  id: SUBMISSION, url: `${api}submissions/${SUBMISSION}`, form: `${api}forms/hulp`, formUrl: "", initialDataReference: "",
  submissionAllowed: "yes", isAuthenticated: false, payment: { isRequired: false, amount: null, hasPaid: false },
  steps: [{
    id: STEP, name: "Uw situatie", url: `${api}submissions/${SUBMISSION}/steps/${STEP}`,
    formStep: `${api}forms/hulp/steps/${STEP}`, isApplicable: true, completed: false, canSubmit: true,
  }],
});

const step = {
  id: STEP, slug: "uw-situatie", formStep: { index: 0, configuration: { type: "form", components: FIELDS } },
  data: {}, isApplicable: true, completed: false, canSubmit: true,
};

/** The answer to a call, or nothing when it is none of the API's. */
export function backend(method, path, origin) {
  const api = `${origin}/api/v2/`;
  const calls = {
    "GET forms/hulp": form(api),
    "GET i18n/info": { languages: [{ code: "nl", name: "Nederlands" }], current: "nl" },
    "GET i18n/formio/nl": {},
    "GET analytics/analytics-tools-config-info": { enableGovmetricAnalytics: false },
    "POST submissions": submission(api),
    [`GET submissions/${SUBMISSION}`]: submission(api),
    [`GET submissions/${SUBMISSION}/steps/${STEP}`]: step,
  };
  return calls[`${method} ${path.replace("/api/v2/", "")}`];
}
